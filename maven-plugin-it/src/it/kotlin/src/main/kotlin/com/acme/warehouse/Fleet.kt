package com.acme.warehouse

import dev.verbatim.runtime.CapabilitySet
import dev.verbatim.runtime.OpenEnum
import dev.verbatim.runtime.OperationException
import java.time.OffsetDateTime
import java.util.concurrent.CompletableFuture

private const val MOST_PIECES = 150

/** The robots, and what is done with them; the listener receives every notification. */
class Fleet(private val listener: (ByteArray) -> Unit) {
    private val robots = listOf(
        Robot("r1", RobotState.DRIVING, 80, OffsetDateTime.parse("2026-03-02T08:30:00+01:00")),
        Robot("r2", RobotState.IDLE, 7, OffsetDateTime.parse("2026-03-02T09:00:00+02:00")),
    )
    private val station = CompletableFuture<String>()
    private var orders = 0

    /** The operations on this fleet. */
    fun dispatcher(): WarehouseDispatcher = WarehouseDispatcher.builder()
        .robots { _, id -> robots.find { it.id == id } }
        .findRobots { state, limit ->
            FoundRobots(
                robots.filter { state.isEmpty || it.state == state.get() }
                    .take(limit)
                    .map { FoundRobot(it.id, OpenEnum.of(it.state), it.battery, it.id == "r1", it.seenAt) },
            )
        }
        .placeOrder { caller, priority, dueAt, items, note ->
            val pieces = items.sumOf { it.quantity() }
            if (pieces > MOST_PIECES) {
                throw OperationException(WarehouseStatus.TOO_HEAVY, "$pieces pieces are more than a robot carries")
            }
            orders++
            PlaceOrderResponse.builder()
                .orderId("${caller.name()}-$orders-$priority-${dueAt.offset}${note ?: ""}")
                .pieces(pieces)
                .build()
        }
        .pause { robot, seconds ->
            robot.seconds = seconds
            change(robot, RobotState.PAUSED)
        }
        .brake { robot, force -> change(robot, if (force == Force.EMERGENCY) RobotState.PAUSED else RobotState.IDLE) }
        .setSpeed { robot, speed, _ ->
            robot.speed = speed
            SetSpeedResponse.builder().speed(speed).build()
        }
        .charge { robot, _, resumption ->
            station.thenCompose { name ->
                resumption.call {
                    change(robot, RobotState.CHARGING)
                    ChargeResponse.builder().station(name).build()
                }
            }
        }
        .build()

    /** A charging station becomes free. */
    fun stationIsFree(name: String) {
        station.complete(name)
    }

    private fun change(robot: Robot, state: RobotState) {
        robot.state = state
        listener(
            RobotChanged.builder()
                .robot(RobotChanged.Robot.builder().id(robot.id).state(OpenEnum.of(state)).preferred(robot.id == "r1").build())
                .at(robot.seenAt)
                .capabilities(CapabilitySet.of(WarehouseCapability.present(robot)))
                .build()
                .toJson(),
        )
    }
}
