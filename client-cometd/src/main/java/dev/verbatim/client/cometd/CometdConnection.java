package dev.verbatim.client.cometd;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.NoAnswerException;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.UnreadableAnswerException;
import dev.verbatim.client.http.ConnectionFailures;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.cometd.bayeux.Message;
import org.cometd.client.BayeuxClient;
import org.cometd.client.transport.ClientTransport;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.client.JakartaWebSocketClientContainer;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * One CometD session, with an HTTP client of its own that ends with it: what {@link CometdSource} and the testkit are made of.
 *
 * @since 0.2.0
 */
public final class CometdConnection implements AutoCloseable {
    private static final long CLOSE_MILLIS = 2000;

    private final String uri;
    private final Duration timeout;
    private final ContainerLifeCycle clients;
    private final BayeuxClient client;
    private final Resumption resumption;
    private final SessionEvents events;

    private CometdConnection(
            URI uri,
            Duration timeout,
            ContainerLifeCycle clients,
            ClientTransport transport,
            Resumption resumption,
            Listener listener) {
        this.uri = uri.toString();
        this.timeout = timeout;
        this.clients = clients;
        this.client = new BayeuxClient(this.uri, transport);
        this.resumption = resumption;
        client.addExtension(resumption);
        this.events = new SessionEvents(resumption, listener);
        client.addExtension(events);
    }

    /**
     * Creates a session, which is not open yet.
     *
     * @param uri the CometD endpoint
     * @param polls whether it sends HTTP requests that the server holds; otherwise it uses a WebSocket
     * @param headers supplies the headers of each HTTP request; redirects are not followed
     * @param timeout how long to wait for each reply of the server
     * @param maxBytes the most bytes of what the server sends at once
     * @param position where an earlier session was, as {@link #position} has returned it; empty for none
     */
    public static CometdConnection create(
            URI uri,
            boolean polls,
            Supplier<Map<String, String>> headers,
            Duration timeout,
            int maxBytes,
            String position,
            Listener listener) {
        HttpClient http = new HttpClient();
        // A redirect would let the server choose another host.
        http.setFollowRedirects(false);
        http.setName("verbatim-client-cometd");
        http.setConnectTimeout(timeout.toMillis());
        ContainerLifeCycle clients = new ContainerLifeCycle();
        clients.addBean(http);
        ClientTransport transport;
        if (polls) {
            transport = CometdTransports.longPolling(headers, maxBytes, http);
        } else {
            JakartaWebSocketClientContainer container = new JakartaWebSocketClientContainer(http);
            clients.addBean(container);
            transport = CometdTransports.webSocket(headers, maxBytes, container);
        }
        return new CometdConnection(uri, timeout, clients, transport, Resumption.at(position), listener);
    }

    /** Returns from where another session can go on; empty if the server does not send ids. */
    public String position() {
        return resumption.position();
    }

    /** Returns CometD's client, to which extensions can be added before {@link #open}. */
    public BayeuxClient client() {
        return client;
    }

    /**
     * Performs the handshake and subscribes. Returns when the server has confirmed all subscriptions.
     *
     * @return the reply to the handshake
     * @throws ClientException if the server cannot be reached, refuses, or does not reply in time
     */
    public Message open(Set<String> channels) {
        LifeCycle.start(clients);
        // It takes a 401 without a challenge for a broken connection.
        clients.getBeans(HttpClient.class)
                .forEach(http -> http.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME));
        CompletableFuture<Message> handshake = new CompletableFuture<>();
        client.handshake(handshake::complete);
        Message reply = confirm("the CometD handshake with " + uri, handshake);
        for (String channel : channels) {
            CompletableFuture<Message> subscription = new CompletableFuture<>();
            // The listener receives the messages, including those of channels without a subscription.
            client.getChannel(channel).subscribe((any, message) -> {}, subscription::complete);
            confirm("the subscription to " + channel, subscription);
        }
        return reply;
    }

    private Message confirm(String what, CompletableFuture<Message> reply) {
        try {
            Message message = reply.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (!message.isSuccessful()) {
                throw refused(what + " was refused: " + CometdReplies.failure(message), message);
            }
            return message;
        } catch (TimeoutException e) {
            throw new NoAnswerException(
                    what + " was not answered within " + timeout.toMillis() + " ms; check the path of the endpoint",
                    e,
                    true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted while waiting for the server", e, true);
        } catch (ExecutionException e) {
            throw new NoAnswerException(what + " failed: " + e.getCause(), e, true);
        }
    }

    private static ClientException refused(String why, Message reply) {
        int status = CometdReplies.status(reply);
        if (status == 0 && CometdReplies.isOfClient(reply)) {
            return new NotSentException(
                    why + "; check that the server runs, and the path of the endpoint", CometdReplies.cause(reply));
        }
        return new UnreadableAnswerException(
                why + "; " + ConnectionFailures.next(status, "check the path and the channels"),
                CometdReplies.cause(reply),
                status,
                false);
    }

    @Override
    public void close() {
        if (events.isOver()) {
            // The server does not know the session any more, so there is nobody to take leave of.
            client.abort();
        } else {
            // Not disconnect(long), which waits for the reply to a /meta/connect even if none was sent.
            client.disconnect();
            if (!client.waitFor(CLOSE_MILLIS, BayeuxClient.State.DISCONNECTED)) {
                client.abort();
            }
        }
        LifeCycle.stop(clients);
    }

    /**
     * Takes what a session receives.
     *
     * @since 0.2.0
     */
    public interface Listener {
        /**
         * Takes the data of a message, on any channel.
         *
         * @param json UTF-8 JSON, as it was sent
         */
        void data(String channel, byte[] json);

        /** Takes notice that notifications were missed since the earlier session, and that the server does not have them any more. */
        void missed(String reason);

        /** Takes notice that the server cannot be reached; the session tries to go on. */
        void interrupted(String reason);

        /** Takes notice that the session goes on; also called if it was not interrupted. */
        void connected();

        /** Takes notice that the server has ended the session. */
        void ended(String reason);
    }
}
