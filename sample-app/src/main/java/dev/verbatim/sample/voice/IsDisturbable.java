package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Device;

/** New calls do not find the device busy because its user says so. */
final class IsDisturbable implements CapabilityRule<Device> {
    @Override
    public boolean isPresent(Device device) {
        return !device.isDoNotDisturb();
    }
}
