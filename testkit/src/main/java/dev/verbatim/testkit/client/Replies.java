package dev.verbatim.testkit.client;

import java.util.Map;
import org.cometd.bayeux.Message;

/** What CometD's unsuccessful replies say, for people. */
final class Replies {
    private Replies() {}

    /** The reason why a message was not successful. */
    static String failure(Message reply) {
        if (reply.get(Message.ERROR_FIELD) instanceof String error) {
            return error;
        }
        if (reply.get("failure") instanceof Map<?, ?> failure) {
            if (failure.get("httpCode") instanceof Number status) {
                return "HTTP status " + status;
            }
            if (failure.get("exception") instanceof Throwable exception) {
                return root(exception).toString();
            }
        }
        return "the server gave no reason";
    }

    private static Throwable root(Throwable exception) {
        Throwable root = exception;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
