package com.acme.warehouse;

import java.time.OffsetDateTime;

/** A robot, which the fleet's operations change. */
public final class Robot {
    final String id;
    final OffsetDateTime seenAt;
    RobotState state;
    int battery;
    int speed;
    int seconds;

    Robot(String id, RobotState state, int battery, OffsetDateTime seenAt) {
        this.id = id;
        this.state = state;
        this.battery = battery;
        this.seenAt = seenAt;
    }
}
