package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.sample.switchboard.Device;

/** Describes a device as in notifications. */
final class DeviceDescription {
    private static final String READY = "70E05E76-B193-4D94-ACDD-A46F0E756550";
    private static final String NOT_READY = "3D41B0A9-52C7-4E86-9B1F-C8A27D60E413";

    private DeviceDescription() {}

    /** Describes the current state of a device. The caller must hold the lock of the device's user. */
    static DeviceStateChangeMessage.Device of(Device device) {
        DeviceStateChangeMessage.Device.Builder description = DeviceStateChangeMessage.Device.builder()
                .id(device.id())
                .deviceState("Active")
                .userState(userState(device))
                .phoneNumber(device.phoneNumber())
                .e164Number(device.phoneNumber())
                .telephonyNetwork("Private")
                .doNotDisturb(device.isDoNotDisturb() ? "On" : "Off")
                .capabilities(CapabilitySet.of(VoiceCapability.present(device)));
        device.forwardTo().ifPresent(description::forwardTo);
        return description.build();
    }

    private static DeviceStateChangeMessage.Device.UserState userState(Device device) {
        DeviceStateChangeMessage.Device.UserState.Builder state = DeviceStateChangeMessage.Device.UserState.builder()
                .id(device.isReady() ? READY : NOT_READY)
                .displayName(device.isReady() ? "Ready" : "Not Ready")
                .state(device.isReady() ? "Ready" : "NotReady");
        device.reason().ifPresent(state::reason);
        return state.build();
    }
}
