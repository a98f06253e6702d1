package dev.verbatim.cometd;

import org.cometd.server.AbstractServerTransport;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.ServerSessionImpl;

/** CometD's server with {@linkplain BoundedSession bounded sessions}. */
final class BoundedBayeuxServer extends BayeuxServerImpl {
    private final SessionLimits limits;

    BoundedBayeuxServer(SessionLimits limits) {
        this.limits = limits;
        setOption(AbstractServerTransport.TIMEOUT_OPTION, limits.poll().toMillis());
        setOption(AbstractServerTransport.MAX_INTERVAL_OPTION, limits.absence().toMillis());
    }

    @Override
    public ServerSessionImpl newServerSession() {
        return new BoundedSession(this, limits);
    }
}
