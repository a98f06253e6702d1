package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the phone that rings when a number is dialed. */
final class CallRouting {
    private final SwitchboardDirectory directory;

    CallRouting(SwitchboardDirectory directory) {
        this.directory = directory;
    }

    /**
     * Returns the names of the users whose settings decide which phone rings: those of the number and of every number that it is
     * forwarded to.
     */
    Set<String> users(String phoneNumber) {
        Set<String> users = new HashSet<>();
        passed(phoneNumber).forEach(device -> users.add(device.user().name()));
        return users;
    }

    /** Follows the forwarding until it ends or comes back. */
    private Set<Device> passed(String phoneNumber) {
        Set<Device> passed = new LinkedHashSet<>();
        Optional<Device> next = directory.phone(phoneNumber);
        while (next.isPresent() && passed.add(next.get())) {
            next = next.flatMap(Device::forwardTo).flatMap(directory::phone);
        }
        return passed;
    }

    /**
     * Finds the phone to ring for a new call. The step must have the locks of {@link #users}.
     *
     * @throws CallRefusedException if no phone has the number, or the target does not accept a call
     */
    Device find(User caller, String phoneNumber) throws CallRefusedException {
        Device dialed = phone(directory, phoneNumber);
        if (dialed.user().equals(caller)) {
            throw new CallRefusedException(Reason.VALUE, "the number belongs to the caller");
        }
        Device target = forwarded(dialed);
        if (target.user().equals(caller)) {
            throw busy();
        }
        return target;
    }

    /**
     * Finds the phone to ring for somebody who is invited to a call. The step must have the locks of {@link #users}.
     *
     * @throws CallRefusedException if no phone has the number, the target does not accept a call, or its user is a participant
     *     already
     */
    Device find(Call call, String phoneNumber) throws CallRefusedException {
        User dialed = phone(directory, phoneNumber).user();
        if (!dialed.equals(call.user()) && call.connection().has(dialed.name())) {
            throw new CallRefusedException(
                    Reason.VALUE, "the user with this number is a participant of the call already");
        }
        Device target = find(call.user(), phoneNumber);
        if (call.connection().has(target.user().name())) {
            throw busy();
        }
        return target;
    }

    /** Finds the phone that has the number, before forwarding. */
    static Device phone(SwitchboardDirectory directory, String phoneNumber) throws CallRefusedException {
        return directory
                .phone(phoneNumber)
                .orElseThrow(() -> new CallRefusedException(Reason.UNKNOWN_NUMBER, "no phone has this number"));
    }

    private Device forwarded(Device dialed) throws CallRefusedException {
        Set<Device> passed = new HashSet<>();
        Device target = dialed;
        for (Optional<String> next = target.forwardTo(); next.isPresent(); next = target.forwardTo()) {
            if (!passed.add(target)) {
                throw busy();
            }
            target = phone(directory, next.get());
        }
        if (!target.isDoNotDisturb() && target.hasFreeLine()) {
            return target;
        }
        throw busy();
    }

    /** The message is always the same, so callers learn nothing about another user's settings. */
    private static CallRefusedException busy() {
        return new CallRefusedException(Reason.BUSY, "the number is busy");
    }
}
