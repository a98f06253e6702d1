package dev.verbatim.sample.server.events;

import java.util.Set;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.SecurityPolicy;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.jspecify.annotations.Nullable;

/** Callers may listen on the documented channels. They may not listen elsewhere, create channels or publish. */
final class SessionPolicy implements SecurityPolicy {
    private final Set<String> channels;

    SessionPolicy(Set<String> channels) {
        this.channels = channels;
    }

    /** A session has an owner once it has passed {@link SessionGuard}. */
    @Override
    public boolean canHandshake(BayeuxServer server, ServerSession session, ServerMessage message) {
        return SessionOwner.isKnown(session);
    }

    @Override
    public boolean canCreate(BayeuxServer server, ServerSession session, String channel, ServerMessage message) {
        return false;
    }

    @Override
    public boolean canSubscribe(
            BayeuxServer server, @Nullable ServerSession session, ServerChannel channel, ServerMessage message) {
        return session != null && session.isHandshook() && channels.contains(channel.getId());
    }

    @Override
    public boolean canPublish(
            BayeuxServer server, @Nullable ServerSession session, ServerChannel channel, ServerMessage message) {
        return false;
    }
}
