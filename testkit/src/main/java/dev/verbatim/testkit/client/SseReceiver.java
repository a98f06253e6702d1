package dev.verbatim.testkit.client;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

/**
 * Receives notifications as server-sent events; requests go over HTTP. The data of each event is one notification in JSON: the
 * payload alone, or with the members that the pages show around it. The names of events are ignored.
 *
 * <pre>{@code
 * LiveServer.at(URI.create("http://localhost:8080")).notifications(SseReceiver.at("/api/events"))
 * }</pre>
 *
 * <p>It reads the stream as browsers do. If the connection ends, it connects again after the time that the server has set with
 * {@code retry}, or a second, and sends the header {@code Last-Event-ID}. If that fails, the session is lost.
 *
 * <p>A client cannot ask such a server whether it has sent everything. A replay waits until nothing has arrived for some time; see
 * {@link #quiet}.
 *
 * @since 0.2.0
 */
public final class SseReceiver implements NotificationReceiver {
    private static final Duration QUIET = Duration.ofMillis(250);

    private final Function<LiveServer, URI> place;
    private final Duration quiet;

    private SseReceiver(Function<LiveServer, URI> place, Duration quiet) {
        this.place = place;
        this.quiet = quiet;
    }

    /**
     * Creates a receiver.
     *
     * @param path the path of the event stream below the base of the {@link LiveServer}; may have a query
     */
    public static SseReceiver at(String path) {
        return new SseReceiver(server -> server.resolve(path), QUIET);
    }

    /**
     * Creates a receiver of a stream that is not below the base of the {@link LiveServer}, as where the base is the one endpoint of all
     * requests, {@code http://localhost:8080/rpc}. The headers of the server, such as credentials, are sent to this URI, too.
     *
     * @param stream the URI of the event stream, with its host
     */
    public static SseReceiver at(URI stream) {
        return new SseReceiver(server -> stream, QUIET);
    }

    /**
     * Returns a receiver that takes the stream for empty if nothing has arrived for another time than 250 milliseconds. A notification
     * that comes later counts as one of a later step. With a short time, an undocumented notification can be missed.
     */
    public SseReceiver quiet(Duration time) {
        return new SseReceiver(place, time);
    }

    @Override
    public NotificationSession open(Reception reception) throws ConnectionException {
        return SseSession.open(place.apply(reception.server()), reception, quiet);
    }

    @Override
    public boolean subscribesToChannels() {
        return false;
    }

    @Override
    public String toString() {
        return "notifications over server-sent events";
    }
}
