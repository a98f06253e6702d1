package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Device;

/** The user is ready to take calls. */
final class IsReady implements CapabilityRule<Device> {
    @Override
    public boolean isPresent(Device device) {
        return device.isReady();
    }
}
