package dev.verbatim.sample.switchboard;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The users of a switchboard, and their devices. Immutable; the users and devices read their state in the store. */
public final class SwitchboardDirectory {
    private final SwitchboardState state;
    private final Map<String, User> users;
    private final Map<String, Device> phones;

    /**
     * Enters the users of a directory into the store.
     *
     * @param ids generates the ids of devices that are not in the store yet
     * @throws IllegalStateException if a user is in the store with other phone numbers
     */
    SwitchboardDirectory(SwitchboardState state, Directory directory, Ids ids) {
        this.state = state;
        Registration registration = new Registration(state.store(), ids);
        Map<String, User> all = new LinkedHashMap<>();
        directory
                .entries()
                .forEach(entry -> all.put(entry.name(), new User(state, entry.name(), registration.devices(entry))));
        Map<String, Device> devices = new LinkedHashMap<>();
        all.values().forEach(user -> user.devices().forEach(device -> devices.put(device.phoneNumber(), device)));
        this.users = Collections.unmodifiableMap(all);
        this.phones = Map.copyOf(devices);
    }

    /** Returns all users in the order in which they were added. */
    public Collection<User> users() {
        return users.values();
    }

    /** Returns the user with the given name. */
    public Optional<User> user(String name) {
        return Optional.ofNullable(users.get(name));
    }

    /** Returns the device with the given number. */
    public Optional<Device> phone(String phoneNumber) {
        return Optional.ofNullable(phones.get(phoneNumber));
    }

    /** Returns the device of a party, who may be a user that only other switchboards with the same store have. */
    Device device(String userName, String phoneNumber) {
        User known = users.get(userName);
        User user = known != null
                ? known
                : new User(state, userName, state.user(userName).devices());
        return user.devices().stream()
                .filter(device -> device.phoneNumber().equals(phoneNumber))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the user " + userName + " has no phone with the number " + phoneNumber + " in the store"));
    }
}
