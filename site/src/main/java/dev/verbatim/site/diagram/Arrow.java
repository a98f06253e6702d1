package dev.verbatim.site.diagram;

import java.util.List;
import java.util.Locale;

/**
 * A message between two parties.
 *
 * @param step the number of the step in the sample
 * @param from who sends it
 * @param to who receives it
 * @param kind what it is
 * @param name the operation, the status or the type
 * @param details what it changes, one line each; may be empty
 */
record Arrow(int step, Party from, Party to, Kind kind, String name, List<String> details) {
    enum Kind {
        REQUEST,
        RESPONSE,
        FAILURE,
        NOTIFICATION,
        /** Not a message of the sample: something that others do, which a notification follows. */
        OUTSIDE
    }

    /** Copies the details. */
    Arrow {
        details = List.copyOf(details);
    }

    /** The CSS class of its kind. */
    String cssClass() {
        return switch (kind) {
            case REQUEST -> "request";
            case RESPONSE -> "response";
            case FAILURE -> "response failure";
            case NOTIFICATION -> "notification";
            case OUTSIDE -> "outside";
        };
    }

    /** The arrow in words. */
    String sentence() {
        if (kind == Kind.OUTSIDE) {
            return "something happens without a request of this client";
        }
        String what = switch (kind) {
            case REQUEST -> "request ";
            case RESPONSE -> "response ";
            case FAILURE -> "failure ";
            case NOTIFICATION -> "notification ";
            case OUTSIDE -> "";
        };
        String about = details.isEmpty() ? "" : " (" + String.join("; ", details) + ")";
        return from.title() + " to " + to.title().toLowerCase(Locale.ROOT) + ": " + what + name + about;
    }
}
