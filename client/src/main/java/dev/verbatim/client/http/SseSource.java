package dev.verbatim.client.http;

import dev.verbatim.client.NotificationSession;
import dev.verbatim.client.NotificationSource;
import dev.verbatim.client.NotificationTarget;
import dev.verbatim.client.SessionSetup;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

/**
 * Receives notifications as server-sent events. The data of each event is one notification in JSON: the payload alone, or with the
 * members that the pages show around it. The names of events are ignored.
 *
 * <pre>{@code
 * ClientOptions.at(URI.create("https://voice.example.com")).notifications(SseSource.at("/api/events"))
 * }</pre>
 *
 * <p>After the connection was lost, it sends the id of the last event as {@code Last-Event-ID}, so that the server can send what was
 * missed. If events have no ids, the client tells the listener that something may have been missed.
 *
 * @since 0.2.0
 */
public final class SseSource implements NotificationSource {
    private final Function<URI, URI> place;
    private final Duration silence;

    private SseSource(Function<URI, URI> place, Duration silence) {
        this.place = place;
        this.silence = silence;
    }

    /**
     * Creates a source.
     *
     * @param path the path of the event stream below the URI of the options; may have a query
     */
    public static SseSource at(String path) {
        return new SseSource(server -> Places.below(server, path), Duration.ZERO);
    }

    /**
     * Creates a source that is not below the URI of the options, as where that is the one endpoint of all requests. Credentials are
     * sent to it only if it has the scheme, host and port of the options.
     *
     * @param stream the URI of the event stream, with its host
     */
    public static SseSource at(URI stream) {
        return new SseSource(server -> stream, Duration.ZERO);
    }

    /**
     * Returns a source that takes the connection for lost if nothing has arrived for some time, not even a comment. Set it to twice the
     * time between the heartbeats of the server, so that a server that has vanished is noticed.
     */
    public SseSource silence(Duration longest) {
        return new SseSource(place, longest);
    }

    @Override
    public NotificationSession open(SessionSetup setup, NotificationTarget target) {
        return SseSession.open(place.apply(setup.server()), setup, target, silence);
    }

    @Override
    public String toString() {
        return "notifications over server-sent events";
    }
}
