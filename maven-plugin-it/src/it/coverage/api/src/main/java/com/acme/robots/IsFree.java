package com.acme.robots;

import dev.verbatim.runtime.CapabilityRule;

public final class IsFree implements CapabilityRule<Robot> {
    @Override
    public boolean isPresent(Robot robot) {
        return !robot.isBusy();
    }
}
