package dev.verbatim.sample.server;

import dev.verbatim.runtime.Caller;
import java.util.Set;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.SecurityPolicy;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.jspecify.annotations.Nullable;

/** Callers may listen on the documented channels. They may not listen elsewhere, create channels or publish. */
final class SessionPolicy implements SecurityPolicy {
    private static final String CALLER = SessionPolicy.class.getName() + ".caller";

    private final Accounts accounts;
    private final Set<String> channels;

    SessionPolicy(Accounts accounts, Set<String> channels) {
        this.accounts = accounts;
        this.channels = channels;
    }

    /** Whose session it is. */
    static Caller callerOf(ServerSession session) {
        return (Caller) session.getAttribute(CALLER);
    }

    /** With either transport, the HTTP request that carries the handshake, or that opened the WebSocket, says who it is. */
    @Override
    public boolean canHandshake(BayeuxServer server, ServerSession session, ServerMessage message) {
        Caller caller = accounts.authenticate(message.getBayeuxContext().getHeader("Authorization"));
        session.setAttribute(CALLER, caller);
        return caller != null;
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
