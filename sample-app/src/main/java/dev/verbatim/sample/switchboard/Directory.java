package dev.verbatim.sample.switchboard;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has which phone. It does not change. */
public final class Directory {
    private final Map<String, User> users;
    private final Map<String, Device> phones;

    private Directory(Map<String, User> users, Map<String, Device> phones) {
        this.users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
        this.phones = Map.copyOf(phones);
    }

    /** A directory without users, to be filled; nobody can guess the ids of its devices. */
    public static Builder builder() {
        return builder(Ids.unguessable());
    }

    /** A directory without users, to be filled. */
    public static Builder builder(Ids ids) {
        return new Builder(ids);
    }

    /** Everybody, in the order in which they were added. */
    public Collection<User> users() {
        return users.values();
    }

    /** The user of that name. */
    public Optional<User> user(String name) {
        return Optional.ofNullable(users.get(name));
    }

    /** The device that rings when the number is dialed. */
    public Optional<Device> phone(String phoneNumber) {
        return Optional.ofNullable(phones.get(phoneNumber));
    }

    /** Collects users; each name and each phone number once. */
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
         * @param services what these devices can do beyond making and taking calls
         * @throws IllegalArgumentException when the name or a number is taken
         */
        public Builder user(String name, Set<PhoneService> services, String... phoneNumbers) {
            User user = new User(name, ids, services, List.of(phoneNumbers));
            if (users.putIfAbsent(name, user) != null) {
                throw new IllegalArgumentException("there is a user " + name + " already");
            }
            for (Device device : user.devices()) {
                if (phones.putIfAbsent(device.phoneNumber(), device) != null) {
                    throw new IllegalArgumentException("there is a phone " + device.phoneNumber() + " already");
                }
            }
            return this;
        }

        /** The directory of the users added so far. */
        public Directory build() {
            return new Directory(users, phones);
        }
    }
}
