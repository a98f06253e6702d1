package dev.verbatim.sample.switchboard;

import java.util.Objects;

/**
 * A party of a connection.
 *
 * @param callId the id of the party's own call
 * @param user the user's name
 * @param phoneNumber the number of the party's device
 * @param ringing whether the party is being called and has not answered
 */
record Party(String callId, String user, String phoneNumber, boolean ringing) {
    /** Replaces what is absent in JSON. */
    Party {
        callId = Objects.requireNonNullElse(callId, "");
        user = Objects.requireNonNullElse(user, "");
        phoneNumber = Objects.requireNonNullElse(phoneNumber, "");
    }

    Party answered() {
        return new Party(callId, user, phoneNumber, false);
    }

    boolean is(String id) {
        return callId.equals(id);
    }
}
