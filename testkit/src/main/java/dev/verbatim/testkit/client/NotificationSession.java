package dev.verbatim.testkit.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cometd.bayeux.Message;
import org.cometd.client.BayeuxClient;
import org.cometd.client.transport.ClientTransport;

/** A CometD session. */
final class NotificationSession implements AutoCloseable {
    private static final long CLOSE_MILLIS = 2000;

    private final String uri;
    private final Duration timeout;
    private final BayeuxClient client;
    private final NotificationInbox inbox = new NotificationInbox();
    private final Barrier barrier;

    private NotificationSession(String uri, Duration timeout, ClientTransport transport, boolean polls) {
        this.uri = uri;
        this.timeout = timeout;
        client = new BayeuxClient(uri, transport);
        client.addExtension(new SessionWatch(inbox));
        if (polls) {
            PollBarrier polling = new PollBarrier();
            client.addExtension(polling);
            barrier = polling;
        } else {
            barrier = new RoundTripBarrier(client);
        }
    }

    static NotificationSession longPolling(String uri, Duration timeout, ClientTransport transport) {
        return new NotificationSession(uri, timeout, transport, true);
    }

    static NotificationSession webSocket(String uri, Duration timeout, ClientTransport transport) {
        return new NotificationSession(uri, timeout, transport, false);
    }

    NotificationInbox inbox() {
        return inbox;
    }

    /** Begins the session. */
    void handshake() throws ConnectionException {
        CompletableFuture<Message> reply = new CompletableFuture<>();
        client.handshake(reply::complete);
        confirm("the CometD handshake with " + uri, reply);
    }

    /** Subscribes to a channel, and returns when the server has confirmed it. */
    void subscribe(String channel) throws ConnectionException {
        CompletableFuture<Message> reply = new CompletableFuture<>();
        // The messages come through the watch, which also sees those of channels nobody subscribed to.
        client.getChannel(channel).subscribe((any, message) -> {}, reply::complete);
        confirm("the subscription to " + channel, reply);
    }

    /** Returns when everything that the server has queued for the session by now is in the inbox. */
    void settle() throws ConnectionException {
        try {
            if (!barrier.await(timeout)) {
                inbox.requireSession();
                throw new ConnectionException("the server answered no CometD message within " + timeout.toMillis()
                        + " ms, so notifications may still be on their way");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void confirm(String what, CompletableFuture<Message> reply) throws ConnectionException {
        try {
            Message message = reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (!message.isSuccessful()) {
                throw new ConnectionException(what + " was refused: " + CometdReplies.failure(message));
            }
        } catch (TimeoutException e) {
            throw new ConnectionException(what + " was not answered within " + timeout.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw new ConnectionException(what + " failed", e);
        }
    }

    private static ConnectionException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ConnectionException("interrupted while waiting for the server", e);
    }

    @Override
    public void close() {
        // Not disconnect(long), which waits the whole time for the answer to a /meta/connect that may not be out.
        client.disconnect();
        if (!client.waitFor(CLOSE_MILLIS, BayeuxClient.State.DISCONNECTED)) {
            client.abort();
        }
    }
}
