package dev.verbatim.sample.random;

import java.util.ArrayList;
import java.util.List;

/**
 * The expected response and notifications of a request.
 *
 * @param status the status code
 * @param told the notifications in order, as user, type, call and state; the id of a new call is {@code new}
 */
record ExpectedOutcome(int status, List<String> told) {
    static ExpectedOutcome refused(int status) {
        return new ExpectedOutcome(status, List.of());
    }

    static ExpectedOutcome accepted() {
        return new ExpectedOutcome(0, new ArrayList<>());
    }

    ExpectedOutcome tell(CallView call, String type, String state) {
        told.add(call.user() + " " + type + " " + call.id() + " " + state);
        return this;
    }

    ExpectedOutcome tellOfNew(String user, String state) {
        told.add(user + " StatusChange new " + state);
        return this;
    }

    ExpectedOutcome tellOfDevice(String user) {
        told.add(user + " DeviceStateChangeMessage");
        return this;
    }
}
