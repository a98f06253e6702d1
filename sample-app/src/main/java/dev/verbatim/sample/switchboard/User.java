package dev.verbatim.sample.switchboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A user with devices and calls: an agent or anybody else with a phone. */
public final class User {
    private final String name;
    private final List<Device> devices;
    /**
     * The calls that are not released, by id, oldest first. The map is immutable and replaced under the switchboard's lock, so
     * finding a call needs no lock.
     */
    private volatile Map<String, Call> calls = Map.of();

    private long holds;

    User(String name, Ids ids, Set<PhoneService> services, List<String> phoneNumbers) {
        this.name = name;
        this.devices = phoneNumbers.stream()
                .map(phoneNumber -> new Device(ids.deviceId(), this, phoneNumber, services))
                .toList();
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

    void add(Call call) {
        Map<String, Call> more = new LinkedHashMap<>(calls);
        more.put(call.id(), call);
        calls = more;
    }

    void remove(Call call) {
        Map<String, Call> less = new LinkedHashMap<>(calls);
        less.remove(call.id());
        calls = less;
    }

    Optional<Call> call(String id) {
        return Optional.ofNullable(calls.get(id));
    }

    List<Call> calls() {
        return new ArrayList<>(calls.values());
    }

    /** Returns the call on which the user talks or dials; there is at most one. */
    Optional<Call> activeCall() {
        return calls.values().stream().filter(call -> call.state().isActive()).findFirst();
    }

    boolean hasHeldCallBeside(Call call) {
        for (Call other : calls.values()) {
            if (other != call && other.state() == CallState.HELD) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of the next hold, larger than all earlier ones. */
    long nextHold() {
        return ++holds;
    }

    @Override
    public String toString() {
        return name;
    }
}
