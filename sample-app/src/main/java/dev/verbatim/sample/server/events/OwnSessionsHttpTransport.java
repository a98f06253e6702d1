package dev.verbatim.sample.server.events;

import dev.verbatim.runtime.Caller;
import dev.verbatim.sample.server.security.Authentication;
import java.util.Collection;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.CometDRequest;
import org.cometd.server.ServerSessionImpl;
import org.cometd.server.http.JSONHttpTransport;
import org.jspecify.annotations.Nullable;

/**
 * Long polling that finds the sender's own sessions only. CometD takes whoever has a session's cookie and id for its owner,
 * and hands out what is in its queue even where an extension refuses the message.
 */
final class OwnSessionsHttpTransport extends JSONHttpTransport {
    OwnSessionsHttpTransport(BayeuxServerImpl bayeux) {
        super(bayeux);
    }

    @Override
    protected @Nullable Collection<ServerSessionImpl> findCurrentSessions(CometDRequest request) {
        Collection<ServerSessionImpl> sessions = super.findCurrentSessions(request);
        if (sessions == null) {
            return null;
        }
        Caller sender = (Caller) request.getAttribute(Authentication.CALLER);
        return sessions.stream()
                .filter(session -> SessionOwner.owns(sender, session))
                .toList();
    }
}
