package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Device;

/** New calls are not forwarded. */
final class IsNotForwarding implements CapabilityRule<Device> {
    @Override
    public boolean isPresent(Device device) {
        return device.forwardTo().isEmpty();
    }
}
