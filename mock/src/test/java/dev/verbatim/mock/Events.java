package dev.verbatim.mock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A session that receives server-sent events. */
final class Events implements AutoCloseable {
    /** What {@link #next} returns after the last event. */
    static final String END = "the end";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final Stream<String> lines;

    private Events(Stream<String> lines) {
        this.lines = lines;
    }

    /** Opens a session; the server has it when this returns. */
    static Events open(URI base, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/events"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        Events events = new Events(HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofLines())
                .body());
        Thread reader = new Thread(events::read, "events");
        reader.setDaemon(true);
        reader.start();
        return events;
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:") && line.contains("{"))
                    .forEach(line ->
                            received.add(line.substring("data:".length()).strip()));
        } catch (RuntimeException broken) {
            // The end, as any other.
        }
        received.add(END);
    }

    /** Waits for the data of the next event. */
    String next() throws InterruptedException {
        String event = received.poll(5, TimeUnit.SECONDS);
        return event == null ? "nothing within five seconds" : event;
    }

    /** Stops to read. */
    @Override
    public void close() {
        lines.close();
    }
}
