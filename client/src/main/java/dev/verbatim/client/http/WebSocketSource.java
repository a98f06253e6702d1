package dev.verbatim.client.http;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.NotificationSession;
import dev.verbatim.client.NotificationSource;
import dev.verbatim.client.NotificationTarget;
import dev.verbatim.client.SessionSetup;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Receives notifications on a WebSocket beside requests over HTTP. Each text message is one notification in JSON: the payload alone, or
 * with the members that the pages show around it.
 *
 * <pre>{@code
 * ClientOptions.at(URI.create("https://voice.example.com"))
 *         .notifications(WebSocketSource.at("/api/events").sending("{\"subscribe\":\"calls\"}"))
 * }</pre>
 *
 * <p>It sends pings, and takes the connection for lost if there is no pong. Such a connection cannot be resumed.
 *
 * @since 0.2.0
 */
public final class WebSocketSource implements NotificationSource {
    private static final Duration PINGS = Duration.ofSeconds(30);

    private final Function<URI, URI> place;
    private final List<String> messages;
    private final Duration pings;

    private WebSocketSource(Function<URI, URI> place, List<String> messages, Duration pings) {
        this.place = place;
        this.messages = messages;
        this.pings = pings;
    }

    /**
     * Creates a source.
     *
     * @param path the path of the WebSocket below the URI of the options; may have a query
     */
    public static WebSocketSource at(String path) {
        return new WebSocketSource(server -> Places.below(server, path), List.of(), PINGS);
    }

    /**
     * Creates a source that is not below the URI of the options, as where that is the one endpoint of all requests. Credentials are
     * sent to it only if it has the host and port of the options, and is as secure.
     *
     * @param webSocket the URI of the WebSocket, with its host
     */
    public static WebSocketSource at(URI webSocket) {
        return new WebSocketSource(server -> webSocket, List.of(), PINGS);
    }

    /** Returns a source that sends one more message when the WebSocket is open, such as one that subscribes. */
    public WebSocketSource sending(String message) {
        return new WebSocketSource(
                place, Stream.concat(messages.stream(), Stream.of(message)).toList(), pings);
    }

    /** Returns a source with another time between pings than 30 seconds, which is also the time for a pong. */
    public WebSocketSource withPings(Duration interval) {
        return new WebSocketSource(place, messages, interval);
    }

    @Override
    public NotificationSession open(SessionSetup setup, NotificationTarget target) {
        URI uri = place.apply(setup.server());
        JdkWebSocket socket = JdkWebSocket.open(
                setup.http(),
                uri,
                Places.headers(setup, uri),
                setup.timeout(),
                setup.maxMessageBytes(),
                handler(target));
        socket.read();
        try {
            for (String message : messages) {
                await(socket.send(message), uri, setup.timeout());
            }
            // The pong says that the server has read them.
            await(socket.ping(), uri, setup.timeout());
            socket.keepAlive(pings);
            return socket::close;
        } catch (ClientException failure) {
            socket.abort();
            throw failure;
        }
    }

    private static void await(CompletableFuture<?> sent, URI uri, Duration timeout) {
        try {
            sent.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException failure) {
            throw ConnectionFailures.of(
                    "the first message of the WebSocket", ConnectionFailures.server(uri), timeout, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotSentException("interrupted while a WebSocket was opened", interrupted);
        }
    }

    private static JdkWebSocket.Handler handler(NotificationTarget target) {
        return new JdkWebSocket.Handler() {
            @Override
            public void message(byte[] text) {
                target.message(text);
            }

            @Override
            public void ended(String reason) {
                target.lost("the WebSocket was lost: " + reason);
            }
        };
    }

    @Override
    public String toString() {
        return "notifications over a WebSocket";
    }
}
