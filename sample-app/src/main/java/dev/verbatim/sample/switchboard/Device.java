package dev.verbatim.sample.switchboard;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A phone on a user's desk. Every method reads the current state; two with the same id are equal. */
public final class Device {
    /** The maximum number of calls, including ringing and held ones, before the device is busy. */
    public static final int LINES = 8;

    private final SwitchboardState state;
    private final User user;
    private final String id;
    private final String phoneNumber;
    private final Set<PhoneService> services;

    Device(SwitchboardState state, User user, OwnDevice device) {
        this.state = state;
        this.user = user;
        this.id = device.id();
        this.phoneNumber = device.phoneNumber();
        this.services = device.services();
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
        return state().ready();
    }

    /** Returns the reason code why the user is not ready, if given. */
    public Optional<String> reason() {
        return Optional.ofNullable(state().reason());
    }

    /** Returns whether do-not-disturb is on. */
    public boolean isDoNotDisturb() {
        return state().doNotDisturb();
    }

    /** Returns the number that new calls are forwarded to, if any. */
    public Optional<String> forwardTo() {
        return Optional.ofNullable(state().forwardTo());
    }

    DeviceState state() {
        return state.user(user.name()).device(id);
    }

    boolean hasFreeLine() {
        return state.user(user.name()).callsOn(phoneNumber) < LINES;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Device that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return phoneNumber;
    }
}
