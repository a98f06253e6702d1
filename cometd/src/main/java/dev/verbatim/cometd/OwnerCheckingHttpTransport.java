package dev.verbatim.cometd;

import dev.verbatim.runtime.Caller;
import java.util.Collection;
import java.util.List;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxContext;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.CometDRequest;
import org.cometd.server.CometDResponse;
import org.cometd.server.ServerSessionImpl;
import org.cometd.server.http.JSONHttpTransport;
import org.cometd.server.http.TransportContext;

/**
 * Long polling that finds only the sender's own sessions. CometD itself treats anyone with the cookie and id of a session as
 * its owner, and delivers the session's queue even if an extension refuses the message.
 */
final class OwnerCheckingHttpTransport extends JSONHttpTransport {
    private static final String TRANSMISSION = Transmission.class.getName();
    private static final String SENDER = OwnerCheckingHttpTransport.class.getName() + ".sender";
    private static final String CLIENT_ID = OwnerCheckingHttpTransport.class.getName() + ".clientId";

    private final Senders senders;

    OwnerCheckingHttpTransport(BayeuxServerImpl bayeux, Senders senders) {
        super(bayeux);
        this.senders = senders;
    }

    /** CometD marks the cookie as secure only if the connection itself uses TLS; often a proxy terminates TLS. */
    @Override
    protected void newBrowserCookie(StringBuilder cookie, String name, String value, boolean secure) {
        super.newBrowserCookie(cookie, name, value, isBrowserCookieSecure());
    }

    @Override
    public void handle(
            BayeuxContext bayeuxContext, CometDRequest request, CometDResponse response, Promise<Void> promise) {
        Transmission transmission =
                new Transmission((Runnable) request.getAttribute(LongPollingServlet.CLOSE_CONNECTION));
        request.setAttribute(SENDER, senders.of(bayeuxContext));
        request.setAttribute(TRANSMISSION, transmission);
        super.handle(bayeuxContext, request, response, Promise.complete((nothing, failure) -> {
            transmission.end();
            if (failure == null) {
                promise.succeed(null);
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
    protected void processMessages(TransportContext context, List<ServerMessage.Mutable> messages) {
        context.request().setAttribute(CLIENT_ID, messages.get(0).getClientId());
        super.processMessages(context, messages);
    }

    /** Uses the id in the messages, not the cookie, because a session that moves over from a WebSocket has no cookie. */
    @Override
    protected Collection<ServerSessionImpl> findCurrentSessions(CometDRequest request) {
        Caller sender = (Caller) request.getAttribute(SENDER);
        ServerSessionImpl session =
                (ServerSessionImpl) getBayeuxServer().getSession((String) request.getAttribute(CLIENT_ID));
        if (session == null || !SessionOwner.owns(sender, session)) {
            return List.of();
        }
        if (session.getBrowserId() == null) {
            session.setBrowserId(session.getId());
        }
        return List.of(session);
    }
}
