package com.acme.warehouse

import dev.verbatim.annotations.Member
import dev.verbatim.annotations.Notification
import dev.verbatim.runtime.OpenEnum
import java.time.OffsetDateTime

/** A robot has changed. */
@Notification(value = "RobotMessage", `as` = "RobotChanged")
@Member(value = "robot.default", `as` = "preferred")
interface RobotChange {
    /** What it is doing now. */
    @Member("robot.state")
    fun state(): OpenEnum<RobotState>

    /** When it changed. */
    @Member("at")
    fun at(): OffsetDateTime
}
