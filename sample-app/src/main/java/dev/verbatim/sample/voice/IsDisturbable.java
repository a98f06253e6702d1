package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Device;

/** Do-not-disturb is off. */
final class IsDisturbable implements CapabilityRule<Device> {
    @Override
    public boolean isPresent(Device device) {
        return !device.isDoNotDisturb();
    }
}
