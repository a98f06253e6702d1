package dev.verbatim.sample.switchboard;

import java.util.Optional;
import java.util.Set;

/** A phone on a user's desk. */
public final class Device {
    /** How many calls it has at a time before it is busy: talked on, on hold or ringing. */
    public static final int LINES = 8;

    private final String id;
    private final User user;
    private final String phoneNumber;
    private final Set<PhoneService> services;
    /** Set under the switchboard's lock, and seen whole without it. */
    private volatile DeviceState state = DeviceState.INITIAL;

    Device(String id, User user, String phoneNumber, Set<PhoneService> services) {
        this.id = id;
        this.user = user;
        this.phoneNumber = phoneNumber;
        this.services = Set.copyOf(services);
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

    /** Whether it can do more than making and taking calls. */
    public boolean has(PhoneService service) {
        return services.contains(service);
    }

    /** Whether its user is there to work. */
    public boolean isReady() {
        return state.ready();
    }

    /** Why its user is not ready, if they have said so. */
    public Optional<String> reason() {
        return Optional.ofNullable(state.reason());
    }

    /** Whether new calls find it busy. */
    public boolean isDoNotDisturb() {
        return state.doNotDisturb();
    }

    /** The number that new calls go to instead of here, if there is one. */
    public Optional<String> forwardTo() {
        return Optional.ofNullable(state.forwardTo());
    }

    DeviceState state() {
        return state;
    }

    void state(DeviceState value) {
        state = value;
    }

    boolean hasFreeLine() {
        return user.calls().stream().filter(call -> call.device() == this).count() < LINES;
    }

    @Override
    public String toString() {
        return phoneNumber;
    }
}
