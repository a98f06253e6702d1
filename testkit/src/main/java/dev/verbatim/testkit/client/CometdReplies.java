package dev.verbatim.testkit.client;

import java.util.Map;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;

/** What CometD's unsuccessful replies say, for people. */
final class CometdReplies {
    private CometdReplies() {}

    /**
     * Whether nothing more comes after a message: a {@code /meta/connect} was refused, or the server says goodbye. A server that
     * ends a session says goodbye in the answer to the {@code /meta/connect} that it holds, which can be a success.
     */
    static boolean endsSession(Message reply) {
        return switch (reply.getChannel()) {
            case Channel.META_CONNECT -> !reply.isSuccessful();
            case Channel.META_DISCONNECT -> true;
            default -> false;
        };
    }

    /** The reason why a message was not successful, or why the session is over. */
    static String failure(Message reply) {
        if (Channel.META_DISCONNECT.equals(reply.getChannel())) {
            return "the server ended it";
        }
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
