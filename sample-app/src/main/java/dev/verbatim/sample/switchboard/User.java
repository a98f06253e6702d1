package dev.verbatim.sample.switchboard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user with devices and calls: an agent or anybody else with a phone. Two with the same name are equal. */
public final class User {
    private final String name;
    private final List<Device> devices;

    User(SwitchboardState state, String name, List<OwnDevice> devices) {
        this.name = name;
        this.devices =
                devices.stream().map(device -> new Device(state, this, device)).toList();
    }

    /** Returns the user's unique name. */
    public String name() {
        return name;
    }

    /** Returns the user's devices in the order in which they were added. */
    public List<Device> devices() {
        return devices;
    }

    /** Finds a device of this user. */
    public Optional<Device> device(String id) {
        return devices.stream().filter(device -> device.id().equals(id)).findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof User that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
