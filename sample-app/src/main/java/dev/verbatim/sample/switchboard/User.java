package dev.verbatim.sample.switchboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somebody who has devices and calls: an agent, or whoever sits at another phone. */
public final class User {
    private final String name;
    private final List<Device> devices;
    /**
     * By id, oldest first; the calls that are not released. Replaced under the switchboard's lock and never changed, so that
     * whoever looks for a call does not wait for others' steps.
     */
    private volatile Map<String, Call> calls = Map.of();

    private long holds;

    User(String name, Ids ids, Set<PhoneService> services, List<String> phoneNumbers) {
        this.name = name;
        this.devices = phoneNumbers.stream()
                .map(phoneNumber -> new Device(ids.deviceId(), this, phoneNumber, services))
                .toList();
    }

    /** The user's own name, which nobody else has. */
    public String name() {
        return name;
    }

    /** The user's devices, in the order in which they were added. */
    public List<Device> devices() {
        return devices;
    }

    /** A device of this user. */
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

    /** The call that the user is talking on or dialing; never more than one. */
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

    /** A number for a call that is put on hold: larger than all before. */
    long nextHold() {
        return ++holds;
    }

    @Override
    public String toString() {
        return name;
    }
}
