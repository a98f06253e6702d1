package dev.verbatim.sample.server.events;

import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.ServerSessionImpl;

/** CometD's server, with sessions that can be counted. */
final class BoundedSessions extends BayeuxServerImpl {
    @Override
    public ServerSessionImpl newServerSession() {
        return new BoundedSession(this);
    }
}
