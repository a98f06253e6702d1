package dev.verbatim.cometd;

import dev.verbatim.runtime.Caller;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.ServerMessageImpl;
import org.jspecify.annotations.Nullable;

/**
 * Checks every message before CometD processes it: the sender is authenticated, owns the session, and is within the limits on
 * sessions and messages.
 */
final class SessionGuard implements BayeuxServer.Extension {
    private final int sessionsPerUser;
    private final BacklogLimiter slow;
    private final Senders senders;
    private final Map<String, Set<ServerSession>> sessions = new ConcurrentHashMap<>();

    /**
     * Creates a guard with limits.
     *
     * @param slow counts the notifications that wait for sessions
     * @param senders authenticates the senders of messages, and limits how many they send
     */
    SessionGuard(int sessionsPerUser, BacklogLimiter slow, Senders senders) {
        this.slow = slow;
        this.sessionsPerUser = sessionsPerUser;
        this.senders = senders;
    }

    /** Returns the number of sessions that count towards users' limits. */
    int sessions() {
        return sessions.values().stream().mapToInt(Set::size).sum();
    }

    @Override
    public boolean rcv(@Nullable ServerSession session, ServerMessage.Mutable message) {
        return passes(session, message);
    }

    @Override
    public boolean rcvMeta(@Nullable ServerSession session, ServerMessage.Mutable message) {
        return passes(session, message);
    }

    private boolean passes(@Nullable ServerSession session, ServerMessage.Mutable message) {
        Caller sender = senders.of(message.getBayeuxContext());
        if (sender == null) {
            return refused(message, "401::not_authenticated", Message.RECONNECT_NONE_VALUE);
        }
        if (!senders.accepts(sender)) {
            return refused(message, "429::too_many_messages", Message.RECONNECT_RETRY_VALUE);
        }
        if (session == null) {
            // CometD answers that the session is unknown.
            return true;
        }
        if (Channel.META_HANDSHAKE.equals(message.getChannel())) {
            return opened(session, sender) || refused(message, "429::too_many_sessions", Message.RECONNECT_NONE_VALUE);
        }
        return SessionOwner.owns(sender, session)
                || refused(message, "402::session_unknown", Message.RECONNECT_HANDSHAKE_VALUE);
    }

    private boolean opened(ServerSession session, Caller owner) {
        AtomicBoolean opened = new AtomicBoolean();
        sessions.compute(owner.name(), (name, open) -> {
            Set<ServerSession> all = open == null ? ConcurrentHashMap.newKeySet() : open;
            opened.set(all.size() < sessionsPerUser && all.add(session));
            return all;
        });
        if (opened.get()) {
            SessionBacklog backlog = slow.backlogs().open(owner.name(), (BoundedSession) session);
            ((BoundedSession) session).countIn(backlog);
            session.addListener((ServerSession.RemovedListener) (removed, message, timeout) -> {
                closed(removed, owner);
                backlog.close();
            });
            SessionOwner.set(session, owner);
        }
        return opened.get();
    }

    private void closed(ServerSession session, Caller owner) {
        sessions.computeIfPresent(owner.name(), (name, open) -> {
            open.remove(session);
            return open.isEmpty() ? null : open;
        });
    }

    private static boolean refused(ServerMessage.Mutable message, String error, String reconnect) {
        ServerMessage.Mutable reply = message.getAssociated();
        reply.setSuccessful(false);
        reply.put(Message.ERROR_FIELD, error);
        reply.getAdvice(true).put(Message.RECONNECT_FIELD, reconnect);
        ((ServerMessageImpl) reply).setHandled(true);
        return false;
    }
}
