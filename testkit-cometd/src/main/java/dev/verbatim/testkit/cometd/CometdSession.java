package dev.verbatim.testkit.cometd;

import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.NotificationInbox;
import dev.verbatim.testkit.client.NotificationSession;
import dev.verbatim.testkit.client.Reception;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cometd.bayeux.Message;
import org.cometd.client.BayeuxClient;
import org.cometd.client.transport.ClientTransport;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.eclipse.jetty.util.component.LifeCycle;

/** A CometD session. */
final class CometdSession implements NotificationSession {
    private static final long CLOSE_MILLIS = 2000;

    private final String uri;
    private final Duration timeout;
    private final ContainerLifeCycle clients;
    private final BayeuxClient client;
    private final NotificationInbox inbox;
    private final Barrier barrier;

    /** @param clients the HTTP client, which ends with the session */
    CometdSession(
            String uri, Reception reception, ContainerLifeCycle clients, ClientTransport transport, boolean polls) {
        this.uri = uri;
        this.clients = clients;
        timeout = reception.timeout();
        inbox = reception.inbox();
        client = new BayeuxClient(uri, transport);
        client.addExtension(new InboxExtension(inbox, reception.style()));
        if (polls) {
            PollBarrier polling = new PollBarrier();
            client.addExtension(polling);
            barrier = polling;
        } else {
            barrier = new RoundTripBarrier(client);
        }
    }

    /** Starts the HTTP client, performs the handshake and subscribes. */
    void start(Set<String> channels) throws ConnectionException {
        LifeCycle.start(clients);
        handshake();
        for (String channel : channels) {
            subscribe(channel);
        }
    }

    private void handshake() throws ConnectionException {
        CompletableFuture<Message> reply = new CompletableFuture<>();
        client.handshake(reply::complete);
        confirm("the CometD handshake with " + uri, reply);
    }

    /** Subscribes to a channel and waits for the server's confirmation. */
    private void subscribe(String channel) throws ConnectionException {
        CompletableFuture<Message> reply = new CompletableFuture<>();
        // The extension receives the messages, including those of channels without a subscription.
        client.getChannel(channel).subscribe((any, message) -> {}, reply::complete);
        confirm("the subscription to " + channel, reply);
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
        // Not disconnect(long), which waits for the reply to a /meta/connect even if none was sent.
        client.disconnect();
        if (!client.waitFor(CLOSE_MILLIS, BayeuxClient.State.DISCONNECTED)) {
            client.abort();
        }
        LifeCycle.stop(clients);
    }
}
