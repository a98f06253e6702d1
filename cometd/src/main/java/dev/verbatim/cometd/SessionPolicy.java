package dev.verbatim.cometd;

import java.util.Set;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.SecurityPolicy;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.jspecify.annotations.Nullable;

/** Allows sessions to subscribe to the documented channels. They cannot subscribe to others, create channels or publish. */
final class SessionPolicy implements SecurityPolicy {
    private final Set<String> channels;

    SessionPolicy(Set<String> channels) {
        this.channels = channels;
    }

    /** {@link SessionGuard} sets the owner of every accepted session. */
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
