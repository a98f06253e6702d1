package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Device;

/** New calls find the device busy. */
final class IsDoNotDisturb implements CapabilityRule<Device> {
    @Override
    public boolean isPresent(Device device) {
        return device.isDoNotDisturb();
    }
}
