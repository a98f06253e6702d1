package dev.verbatim.sample.switchboard;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A user's device, and its state as set by the user. */
record OwnDevice(String id, String phoneNumber, Set<PhoneService> services, DeviceState state) {
    /** Copies the services in their order, and replaces what is absent in JSON. */
    OwnDevice {
        id = Objects.requireNonNullElse(id, "");
        phoneNumber = Objects.requireNonNullElse(phoneNumber, "");
        services = services == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(services));
        state = Objects.requireNonNullElse(state, DeviceState.INITIAL);
    }

    OwnDevice state(DeviceState value) {
        return new OwnDevice(id, phoneNumber, services, value);
    }

    OwnDevice services(Set<PhoneService> value) {
        return new OwnDevice(id, phoneNumber, value, state);
    }
}
