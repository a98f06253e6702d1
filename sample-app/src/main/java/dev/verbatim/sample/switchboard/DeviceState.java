package dev.verbatim.sample.switchboard;

import org.jspecify.annotations.Nullable;

/**
 * What a user has told about a device.
 *
 * @param ready whether the user is there to work
 * @param reason why the user is not ready, in a code that the contact centre has chosen; absent when ready
 * @param doNotDisturb whether new calls find the device busy
 * @param forwardTo the number that new calls go to instead
 */
record DeviceState(
        boolean ready,
        @Nullable String reason,
        boolean doNotDisturb,
        @Nullable String forwardTo) {
    static final DeviceState INITIAL = new DeviceState(true, null, false, null);

    DeviceState ready(boolean value, @Nullable String why) {
        return new DeviceState(value, why, doNotDisturb, forwardTo);
    }

    DeviceState doNotDisturb(boolean value) {
        return new DeviceState(ready, reason, value, forwardTo);
    }

    DeviceState forwardTo(@Nullable String phoneNumber) {
        return new DeviceState(ready, reason, doNotDisturb, phoneNumber);
    }
}
