package dev.verbatim.sample.switchboard;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The users, and the numbers and services of their phones, as an application configures them. Immutable. */
public final class Directory {
    private final List<Entry> entries;

    private Directory(List<Entry> entries) {
        this.entries = entries;
    }

    /** Returns the builder of a directory. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns all users in the order in which they were added. */
    List<Entry> entries() {
        return entries;
    }

    /** A user, with the numbers of one device each, which all have the same services. */
    record Entry(String name, Set<PhoneService> services, List<String> phoneNumbers) {
        Entry {
            services = Set.copyOf(services);
            phoneNumbers = List.copyOf(phoneNumbers);
        }
    }

    /** Collects users. Names and phone numbers must be unique. */
    public static final class Builder {
        private final Map<String, Entry> users = new LinkedHashMap<>();
        private final Set<String> phones = new HashSet<>();

        private Builder() {}

        /**
         * Adds a user with one device for each number.
         *
         * @throws IllegalArgumentException when the name or a number is taken
         */
        public Builder user(String name, String... phoneNumbers) {
            return user(name, Set.of(), phoneNumbers);
        }

        /**
         * Adds a user with one device for each number.
         *
         * @param services the services of these devices
         * @throws IllegalArgumentException when the name or a number is taken
         */
        public Builder user(String name, Set<PhoneService> services, String... phoneNumbers) {
            Entry user = new Entry(name, services, List.of(phoneNumbers));
            if (users.putIfAbsent(name, user) != null) {
                throw new IllegalArgumentException("the user " + name + " exists already");
            }
            for (String phoneNumber : user.phoneNumbers()) {
                if (!phones.add(phoneNumber)) {
                    throw new IllegalArgumentException("the phone number " + phoneNumber + " exists already");
                }
            }
            return this;
        }

        /** Builds the directory. */
        public Directory build() {
            return new Directory(List.copyOf(users.values()));
        }
    }
}
