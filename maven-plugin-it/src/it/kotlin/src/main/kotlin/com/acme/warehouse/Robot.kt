package com.acme.warehouse

import dev.verbatim.runtime.CapabilityRule
import java.time.OffsetDateTime

/** What a robot is doing. */
enum class RobotState { IDLE, DRIVING, CHARGING, PAUSED }

/** How soon an order is carried out. */
enum class Priority { LOW, NORMAL, HIGH }

/** How hard a robot brakes. */
enum class Force { SOFT, EMERGENCY }

/** A robot, which the fleet's operations change. */
class Robot(val id: String, var state: RobotState, val battery: Int, val seenAt: OffsetDateTime) {
    var speed = 0
    var seconds = 0
}

/** A robot that is doing something. */
class IsBusy : CapabilityRule<Robot> {
    override fun isPresent(robot: Robot) = robot.state != RobotState.PAUSED
}
