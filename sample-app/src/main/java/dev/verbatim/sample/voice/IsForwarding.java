package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Device;

/** New calls are forwarded. */
final class IsForwarding implements CapabilityRule<Device> {
    @Override
    public boolean isPresent(Device device) {
        return device.forwardTo().isPresent();
    }
}
