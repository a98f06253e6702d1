package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the phone that rings when a number is dialed. */
final class CallRouting {
    private CallRouting() {}

    /**
     * Finds the phone to ring for a new call.
     *
     * @throws CallRefusedException if no phone has the number, or the target does not accept a call
     */
    static Device find(Directory directory, User caller, String phoneNumber) throws CallRefusedException {
        Device dialed = phone(directory, phoneNumber);
        if (dialed.user() == caller) {
            throw new CallRefusedException(Reason.VALUE, "the number belongs to the caller");
        }
        Device target = forwarded(directory, dialed);
        if (target.user() == caller) {
            throw busy();
        }
        return target;
    }

    /**
     * Finds the phone to ring for somebody who is invited to a call.
     *
     * @throws CallRefusedException if no phone has the number, the target does not accept a call, or its user is a participant
     *     already
     */
    static Device find(Directory directory, Call call, String phoneNumber) throws CallRefusedException {
        User dialed = phone(directory, phoneNumber).user();
        if (dialed != call.user() && call.connection().has(dialed)) {
            throw new CallRefusedException(
                    Reason.VALUE, "the user with this number is a participant of the call already");
        }
        Device target = find(directory, call.user(), phoneNumber);
        if (call.connection().has(target.user())) {
            throw busy();
        }
        return target;
    }

    /** Finds the phone that has the number, before forwarding. */
    static Device phone(Directory directory, String phoneNumber) throws CallRefusedException {
        return directory
                .phone(phoneNumber)
                .orElseThrow(() -> new CallRefusedException(Reason.UNKNOWN_NUMBER, "no phone has this number"));
    }

    private static Device forwarded(Directory directory, Device dialed) throws CallRefusedException {
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
