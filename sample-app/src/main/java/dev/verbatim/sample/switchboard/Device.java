package dev.verbatim.sample.switchboard;

import java.util.Optional;
import java.util.Set;

/** A phone on a user's desk. */
public final class Device {
    /** The maximum number of calls, including ringing and held ones, before the device is busy. */
    public static final int LINES = 8;

    private final String id;
    private final User user;
    private final String phoneNumber;
    private final Set<PhoneService> services;
    /** Replaced under the switchboard's lock; volatile, so reads need no lock. */
    private volatile DeviceState state = DeviceState.INITIAL;

    Device(String id, User user, String phoneNumber, Set<PhoneService> services) {
        this.id = id;
        this.user = user;
        this.phoneNumber = phoneNumber;
        this.services = Set.copyOf(services);
    }

    /** Returns the id, a random UUID. */
    public String id() {
        return id;
    }

    /** Returns the user whose phone this is. */
    public User user() {
        return user;
    }

    /** Returns the number that others dial to call this device. */
    public String phoneNumber() {
        return phoneNumber;
    }

    /** Returns whether the device has a service. */
    public boolean has(PhoneService service) {
        return services.contains(service);
    }

    /** Returns whether the user is ready to take calls. */
    public boolean isReady() {
        return state.ready();
    }

    /** Returns the reason code why the user is not ready, if given. */
    public Optional<String> reason() {
        return Optional.ofNullable(state.reason());
    }

    /** Returns whether do-not-disturb is on. */
    public boolean isDoNotDisturb() {
        return state.doNotDisturb();
    }

    /** Returns the number that new calls are forwarded to, if any. */
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
