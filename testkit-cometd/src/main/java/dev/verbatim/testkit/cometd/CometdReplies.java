package dev.verbatim.testkit.cometd;

import java.util.Map;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;

/** Interprets CometD's replies: whether one ends the session, and why a message failed. */
final class CometdReplies {
    private CometdReplies() {}

    /**
     * Returns whether a message is the last of its session: the server refused a {@code /meta/connect}, or disconnected. A server that ends
     * a session sends {@code /meta/disconnect} with the reply to the {@code /meta/connect} that it holds, and that reply may be
     * a success.
     */
    static boolean endsSession(Message reply) {
        return switch (reply.getChannel()) {
            case Channel.META_CONNECT -> !reply.isSuccessful();
            case Channel.META_DISCONNECT -> true;
            default -> false;
        };
    }

    /** Returns why a message failed, or why the session ended. */
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
