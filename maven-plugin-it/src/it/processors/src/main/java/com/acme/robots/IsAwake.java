package com.acme.robots;

import dev.verbatim.runtime.CapabilityRule;

/** Calls a method that Lombok adds. */
public final class IsAwake implements CapabilityRule<Robot> {
    @Override
    public boolean isPresent(Robot robot) {
        return robot.isAwake();
    }
}
