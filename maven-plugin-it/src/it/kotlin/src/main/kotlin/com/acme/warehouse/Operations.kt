package com.acme.warehouse

import dev.verbatim.annotations.Available
import dev.verbatim.annotations.Operation
import dev.verbatim.annotations.Param
import dev.verbatim.runtime.Caller
import dev.verbatim.runtime.Resumption
import java.io.IOException
import java.time.OffsetDateTime
import java.util.Optional
import java.util.concurrent.CompletionStage

/** Finds robots. */
@Operation("FindRobots")
fun interface FindRobots {
    @Throws(IOException::class)
    fun find(state: Optional<RobotState>, limit: Int): FoundRobots
}

/** Orders goods. */
@Operation("PlaceOrder")
fun interface PlaceOrder {
    fun place(
        caller: Caller,
        priority: Priority,
        dueAt: OffsetDateTime,
        items: List<PlaceOrderRequest.Item>,
        note: String?,
    ): PlaceOrderResponse
}

/** Stops a robot where it is. */
@Operation("Pause")
@Available(IsBusy::class)
fun interface Pause {
    fun pause(robot: Robot, seconds: Int)
}

/** Brakes a robot. */
@Operation(value = "Break", `as` = "Brake")
fun interface Brake {
    fun brake(robot: Robot, @Param("class") force: Force)
}

/** Sets a robot's speed. */
@Operation("SetSpeed")
fun interface SetSpeed {
    fun set(robot: Robot, speed: Int, @Param("default") always: Boolean?): SetSpeedResponse
}

/** Sends a robot to a charging station. */
@Operation("Charge")
@Available(IsBusy::class)
fun interface Charge {
    fun charge(robot: Robot, percent: Int, resumption: Resumption): CompletionStage<ChargeResponse>
}
