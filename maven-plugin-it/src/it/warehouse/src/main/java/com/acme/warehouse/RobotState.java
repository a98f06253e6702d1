package com.acme.warehouse;

/** What a robot is doing. */
public enum RobotState {
    IDLE,
    DRIVING,
    CHARGING,
    PAUSED
}
