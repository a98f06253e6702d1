package dev.verbatim.sample.switchboard;

import java.util.UUID;

/** A phone on a user's desk. */
public final class Device {
    private final String id = UUID.randomUUID().toString();
    private final User user;
    private final String phoneNumber;

    Device(User user, String phoneNumber) {
        this.user = user;
        this.phoneNumber = phoneNumber;
    }

    /** A random UUID, which says nothing about the device. */
    public String id() {
        return id;
    }

    /** Whose phone it is. */
    public User user() {
        return user;
    }

    /** The number that others dial to make this device ring. */
    public String phoneNumber() {
        return phoneNumber;
    }

    @Override
    public String toString() {
        return phoneNumber;
    }
}
