package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the phone that rings when a number is dialed. */
final class CallRouting {
    private CallRouting() {}

    /**
     * The phone to ring for a call of its own.
     *
     * @throws CallRefusedException when there is none, or it takes no call
     */
    static Device find(Directory directory, User caller, String phoneNumber) throws CallRefusedException {
        Device dialed = phone(directory, phoneNumber);
        if (dialed.user() == caller) {
            throw new CallRefusedException(Reason.VALUE, "this is a number of the caller's own");
        }
        Device target = forwarded(directory, dialed);
        if (target.user() == caller) {
            throw busy();
        }
        return target;
    }

    /**
     * The phone to ring for somebody who is to join a call.
     *
     * @throws CallRefusedException when there is none, it takes no call, or its user takes part already
     */
    static Device find(Directory directory, Call call, String phoneNumber) throws CallRefusedException {
        User dialed = phone(directory, phoneNumber).user();
        if (dialed != call.user() && call.connection().has(dialed)) {
            throw new CallRefusedException(Reason.VALUE, "who has this number takes part in the call already");
        }
        Device target = find(directory, call.user(), phoneNumber);
        if (call.connection().has(target.user())) {
            throw busy();
        }
        return target;
    }

    /** The phone that has a number, whatever becomes of calls to it. */
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

    /** Always says the same: what becomes of somebody's calls is their own affair. */
    private static CallRefusedException busy() {
        return new CallRefusedException(Reason.BUSY, "the number is busy");
    }
}
