package dev.verbatim.sample.switchboard;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The users and their phones. Immutable. */
public final class Directory {
    private final Map<String, User> users;
    private final Map<String, Device> phones;

    private Directory(Map<String, User> users, Map<String, Device> phones) {
        this.users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
        this.phones = Map.copyOf(phones);
    }

    /** Returns the builder of a directory with unguessable device ids. */
    public static Builder builder() {
        return builder(Ids.unguessable());
    }

    /** Returns the builder of a directory. */
    public static Builder builder(Ids ids) {
        return new Builder(ids);
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

    /** Collects users. Names and phone numbers must be unique. */
    public static final class Builder {
        private final Map<String, User> users = new LinkedHashMap<>();
        private final Map<String, Device> phones = new LinkedHashMap<>();

        private final Ids ids;

        private Builder(Ids ids) {
            this.ids = ids;
        }

        /**
         * Adds a user with one new device for each number.
         *
         * @throws IllegalArgumentException when the name or a number is taken
         */
        public Builder user(String name, String... phoneNumbers) {
            return user(name, Set.of(), phoneNumbers);
        }

        /**
         * Adds a user with one new device for each number.
         *
         * @param services the services of these devices
         * @throws IllegalArgumentException when the name or a number is taken
         */
        public Builder user(String name, Set<PhoneService> services, String... phoneNumbers) {
            User user = new User(name, ids, services, List.of(phoneNumbers));
            if (users.putIfAbsent(name, user) != null) {
                throw new IllegalArgumentException("the user " + name + " exists already");
            }
            for (Device device : user.devices()) {
                if (phones.putIfAbsent(device.phoneNumber(), device) != null) {
                    throw new IllegalArgumentException("the phone number " + device.phoneNumber() + " exists already");
                }
            }
            return this;
        }

        /** Builds the directory. */
        public Directory build() {
            return new Directory(users, phones);
        }
    }
}
