package dev.verbatim.sample.server.events;

import dev.verbatim.runtime.Caller;
import dev.verbatim.sample.server.security.Authentication;
import java.util.Collection;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxContext;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.CometDRequest;
import org.cometd.server.CometDResponse;
import org.cometd.server.ServerSessionImpl;
import org.cometd.server.http.JSONHttpTransport;
import org.cometd.server.http.TransportContext;
import org.jspecify.annotations.Nullable;

/**
 * Long polling that finds the sender's own sessions only. CometD takes whoever has a session's cookie and id for its owner,
 * and hands out what is in its queue even where an extension refuses the message.
 */
final class OwnSessionsHttpTransport extends JSONHttpTransport {
    private static final String TRANSMISSION = Transmission.class.getName();

    OwnSessionsHttpTransport(BayeuxServerImpl bayeux) {
        super(bayeux);
    }

    @Override
    public void handle(
            BayeuxContext bayeuxContext, CometDRequest request, CometDResponse response, Promise<Void> promise) {
        Transmission transmission = new Transmission((Runnable) request.getAttribute(Notifications.CLOSE_CONNECTION));
        request.setAttribute(TRANSMISSION, transmission);
        super.handle(bayeuxContext, request, response, Promise.complete((sent, failure) -> {
            transmission.end();
            if (failure == null) {
                promise.succeed(sent);
            } else {
                promise.fail(failure);
            }
        }));
    }

    @Override
    protected void flush(TransportContext context) {
        Transmission transmission = (Transmission) context.request().getAttribute(TRANSMISSION);
        transmission.begin(() -> super.flush(context));
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
