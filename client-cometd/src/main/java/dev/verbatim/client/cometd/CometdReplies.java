package dev.verbatim.client.cometd;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.eclipse.jetty.websocket.core.exception.UpgradeException;
import org.jspecify.annotations.Nullable;

/** Interprets CometD's replies: whether one ends the session, and why a message failed. */
final class CometdReplies {
    private static final String FAILURE = "failure";
    private static final Pattern CODE = Pattern.compile("(\\d{3}):");

    private CometdReplies() {}

    /**
     * Whether a message is the last of its session: the server refused a {@code /meta/connect}, or disconnected. A server that ends
     * a session sends {@code /meta/disconnect} with the reply to the {@code /meta/connect} that it holds, and that reply may be
     * a success. Credentials that are not valid any more end it, too.
     */
    static boolean endsSession(Message reply) {
        return switch (reply.getChannel()) {
            case Channel.META_CONNECT ->
                !reply.isSuccessful() && (!isOfClient(reply) || status(reply) == 401 || status(reply) == 403);
            case Channel.META_DISCONNECT -> true;
            default -> false;
        };
    }

    /** Whether the server could not be reached, and the session may go on later. */
    static boolean interruptsSession(Message reply) {
        return Channel.META_CONNECT.equals(reply.getChannel()) && !reply.isSuccessful() && !endsSession(reply);
    }

    /** Whether the server confirms that the session goes on. */
    static boolean isConnected(Message reply) {
        return Channel.META_CONNECT.equals(reply.getChannel()) && reply.isSuccessful();
    }

    /** Whether the client has made the reply itself, because none has arrived. */
    static boolean isOfClient(Message reply) {
        return reply.get(FAILURE) instanceof Map<?, ?>;
    }

    /** The HTTP status with which a server has refused a message, or the code of its own reply; 0 if there is none. */
    static int status(Message reply) {
        if (reply.get(FAILURE) instanceof Map<?, ?> failure) {
            return failure.get("httpCode") instanceof Number status ? status.intValue() : upgradeStatus(cause(reply));
        }
        Matcher code = CODE.matcher(String.valueOf(reply.get(Message.ERROR_FIELD)));
        return code.lookingAt() ? Integer.parseInt(code.group(1)) : 0;
    }

    /** The HTTP status with which a server has refused a WebSocket; 0 if that is not what has failed. */
    private static int upgradeStatus(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof UpgradeException)) {
            cause = cause.getCause();
        }
        return cause instanceof UpgradeException refused ? Math.max(0, refused.getResponseStatusCode()) : 0;
    }

    /** What has kept a message from being sent. */
    static @Nullable Throwable cause(Message reply) {
        return reply.get(FAILURE) instanceof Map<?, ?> failure
                        && failure.get("exception") instanceof Throwable exception
                ? exception
                : null;
    }

    /** Returns why a message failed, or why the session ended. */
    static String failure(Message reply) {
        if (Channel.META_DISCONNECT.equals(reply.getChannel())) {
            return "the server ended it";
        }
        if (reply.get(Message.ERROR_FIELD) instanceof String error) {
            return error;
        }
        if (reply.get(FAILURE) instanceof Map<?, ?> failure) {
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
