package dev.verbatim.sample.switchboard;

import dev.verbatim.runtime.state.StateKey;
import dev.verbatim.runtime.state.StateType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A user's devices and own side of each call. Changed under the lock with the user's name.
 *
 * @param calls those that are not released, oldest first
 * @param holds how often the user has put a call on hold
 */
record UserState(List<OwnDevice> devices, List<OwnCall> calls, long holds) {
    static final UserState NONE = new UserState(List.of(), List.of(), 0);

    private static final StateType<UserState> TYPE = StoredJson.type("user", UserState.class);

    /** Copies the lists, and replaces what is absent in JSON. */
    UserState {
        devices = devices == null ? List.of() : List.copyOf(devices);
        calls = calls == null ? List.of() : List.copyOf(calls);
    }

    static StateKey<UserState> key(String userName) {
        return TYPE.key(userName);
    }

    @Nullable
    OwnCall call(String id) {
        for (OwnCall call : calls) {
            if (call.id().equals(id)) {
                return call;
            }
        }
        return null;
    }

    /** Returns the state of the device with this id. */
    DeviceState device(String id) {
        return devices.stream()
                .filter(device -> device.id().equals(id))
                .findFirst()
                .map(OwnDevice::state)
                .orElse(DeviceState.INITIAL);
    }

    boolean hasHeldCallBeside(String id) {
        for (OwnCall call : calls) {
            if (call.isHeld() && !call.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of calls of a device, including ringing and held ones. */
    long callsOn(String phoneNumber) {
        return calls.stream()
                .filter(call -> call.phoneNumber().equals(phoneNumber))
                .count();
    }

    UserState devices(List<OwnDevice> value) {
        return new UserState(value, calls, holds);
    }

    UserState device(String id, UnaryOperator<DeviceState> change) {
        return devices(devices.stream()
                .map(device -> device.id().equals(id) ? device.state(change.apply(device.state())) : device)
                .toList());
    }

    UserState with(OwnCall call) {
        List<OwnCall> more = new ArrayList<>(calls);
        more.add(call);
        return new UserState(devices, more, holds);
    }

    UserState without(String callId) {
        return new UserState(
                devices,
                calls.stream().filter(call -> !call.id().equals(callId)).toList(),
                holds);
    }

    UserState call(String id, UnaryOperator<OwnCall> change) {
        return new UserState(
                devices,
                calls.stream()
                        .map(call -> call.id().equals(id) ? change.apply(call) : call)
                        .toList(),
                holds);
    }

    UserState hold(String callId) {
        long hold = holds + 1;
        return new UserState(devices, calls, hold).call(callId, call -> call.heldSince(hold));
    }
}
