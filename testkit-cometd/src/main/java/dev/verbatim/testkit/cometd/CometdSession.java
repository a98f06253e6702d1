package dev.verbatim.testkit.cometd;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.cometd.CometdConnection;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.NotificationInbox;
import dev.verbatim.testkit.client.NotificationSession;
import dev.verbatim.testkit.client.Reception;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** A CometD session whose notifications go into an inbox. */
final class CometdSession implements NotificationSession {
    private static final int LONGEST = 16 * 1024 * 1024;

    private final Duration timeout;
    private final CometdConnection connection;
    private final NotificationInbox inbox;
    private final Barrier barrier;

    CometdSession(URI uri, Reception reception, boolean polls) {
        timeout = reception.timeout();
        inbox = reception.inbox();
        connection = CometdConnection.create(
                uri,
                polls,
                () -> reception.server().headers().get(),
                timeout,
                LONGEST,
                "",
                new InboxListener(inbox, reception.style()));
        if (polls) {
            PollBarrier polling = new PollBarrier();
            connection.client().addExtension(polling);
            barrier = polling;
        } else {
            barrier = new RoundTripBarrier(connection.client());
        }
    }

    /** Performs the handshake and subscribes. */
    void start(Set<String> channels) throws ConnectionException {
        try {
            connection.open(channels);
        } catch (ClientException e) {
            throw new ConnectionException(e.getMessage(), e);
        }
    }

    @Override
    public void settle() throws ConnectionException {
        try {
            if (!barrier.await(timeout)) {
                inbox.requireSession();
                throw new ConnectionException("the server answered no CometD message within " + timeout.toMillis()
                        + " ms, so notifications may still be on their way; set a longer Replay.timeout");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static ConnectionException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ConnectionException("interrupted while waiting for the server", e);
    }

    @Override
    public void close() {
        connection.close();
    }
}
