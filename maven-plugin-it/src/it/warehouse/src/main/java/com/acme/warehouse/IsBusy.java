package com.acme.warehouse;

import dev.verbatim.runtime.CapabilityRule;

/** A robot that is doing something. */
public final class IsBusy implements CapabilityRule<Robot> {
    @Override
    public boolean isPresent(Robot robot) {
        return robot.state != RobotState.PAUSED;
    }
}
