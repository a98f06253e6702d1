package dev.verbatim.sample.random;

import java.util.ArrayList;
import java.util.List;

/**
 * What the pages say of a request.
 *
 * @param status the status code
 * @param told who hears what of which call in which state, in order; a call that has just begun is {@code new}
 */
record Expected(int status, List<String> told) {
    static Expected refused(int status) {
        return new Expected(status, List.of());
    }

    static Expected accepted() {
        return new Expected(0, new ArrayList<>());
    }

    Expected tell(CallView call, String type, String state) {
        told.add(call.user() + " " + type + " " + call.id() + " " + state);
        return this;
    }

    Expected tellOfNew(String user, String state) {
        told.add(user + " StatusChange new " + state);
        return this;
    }

    Expected tellOfDevice(String user) {
        told.add(user + " DeviceStateChangeMessage");
        return this;
    }
}
