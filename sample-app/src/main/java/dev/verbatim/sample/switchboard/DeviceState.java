package dev.verbatim.sample.switchboard;

import org.jspecify.annotations.Nullable;

/**
 * The state of a device, as set by its user.
 *
 * @param ready whether the user is ready to take calls
 * @param reason why the user is not ready, as a code of the contact centre; absent when ready
 * @param doNotDisturb whether new calls are refused as busy
 * @param forwardTo the number that new calls are forwarded to, if any
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
