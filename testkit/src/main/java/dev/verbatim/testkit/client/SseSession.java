package dev.verbatim.testkit.client;

import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.JsonNodeFactory;

/** An event stream that is being read, also after its connection was lost and opened again. */
final class SseSession implements NotificationSession {
    private static final int BUFFER = 8192;

    private final URI uri;
    private final Reception reception;
    private final Duration quiet;
    private final ClientThreads threads;
    private volatile InputStream stream = InputStream.nullInputStream();
    private long retryMillis = 1000;
    private EventStreamParser parser = new EventStreamParser("", this::arrived);
    private boolean isConnected = true;
    private long changed = System.nanoTime();
    private volatile boolean isClosed;

    private SseSession(URI uri, Reception reception, Duration quiet) {
        this.uri = uri;
        this.reception = reception;
        this.quiet = quiet;
        threads = new ClientThreads("verbatim-replay-events", reception.timeout());
    }

    static SseSession open(URI uri, Reception reception, Duration quiet) throws ConnectionException {
        SseSession session = new SseSession(uri, reception, quiet);
        try {
            session.stream = session.connect();
            session.threads.executor().execute(session::read);
            return session;
        } catch (ConnectionException e) {
            session.close();
            throw e;
        }
    }

    private InputStream connect() throws ConnectionException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/event-stream")
                .header("Cache-Control", "no-store");
        if (!parser.lastId().isEmpty()) {
            request.header("Last-Event-ID", parser.lastId());
        }
        reception.server().addHeaders(request::setHeader);
        String what = "the event stream " + uri;
        CompletableFuture<HttpResponse<InputStream>> response =
                threads.client().sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        HttpResponse<InputStream> received = ClientThreads.completed(what, response, reception.timeout());
        String type = received.headers().firstValue("Content-Type").orElse("none");
        if (received.statusCode() != 200) {
            throw refused(received, what + " was refused: HTTP status " + received.statusCode());
        }
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("text/event-stream")) {
            throw refused(
                    received,
                    what + " has the content type " + type + " and not text/event-stream; pass"
                            + " the path of the event stream to SseReceiver.at");
        }
        return received.body();
    }

    private static ConnectionException refused(HttpResponse<InputStream> response, String why) {
        try {
            response.body().close();
        } catch (IOException e) {
            return new ConnectionException(why, e);
        }
        return new ConnectionException(why);
    }

    private void read() {
        try {
            readStream();
            while (!isClosed) {
                retryMillis = parser.retry().orElse(retryMillis);
                TimeUnit.MILLISECONDS.sleep(retryMillis);
                parser = new EventStreamParser(parser.lastId(), this::arrived);
                stream = connect();
                connected(true);
                readStream();
            }
        } catch (ConnectionException e) {
            reception.inbox().lost("the event stream was lost: " + e.getMessage());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            connected(false);
        }
    }

    private void readStream() throws ConnectionException {
        char[] buffer = new char[BUFFER];
        try (Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                parser.read(CharBuffer.wrap(buffer, 0, read));
            }
        } catch (IOException lostConnection) {
            // As after the end of the stream, the client connects again.
        } finally {
            connected(false);
        }
    }

    private void arrived(ServerSentEvent event) {
        try {
            reception.inbox().arrived(JsonReader.read(event.data()));
        } catch (JsonSyntaxException notJson) {
            reception.inbox().arrived(JsonNodeFactory.instance.stringNode(event.data()));
        }
        synchronized (this) {
            changed = System.nanoTime();
            notifyAll();
        }
    }

    private synchronized void connected(boolean connected) {
        isConnected = connected;
        changed = System.nanoTime();
        notifyAll();
    }

    /** Waits until the stream has been open and silent for some time. */
    @Override
    public synchronized void settle() throws ConnectionException {
        long start = System.nanoTime();
        long deadline = start + reception.timeout().toNanos();
        // What arrived long ago says nothing about what is on its way.
        long silentSince = start;
        while (true) {
            reception.inbox().requireSession();
            silentSince = Math.max(silentSince, changed);
            long now = System.nanoTime();
            long left = isConnected ? silentSince + quiet.toNanos() - now : deadline - now;
            if (isConnected && left <= 0) {
                return;
            }
            if (now >= deadline) {
                throw new ConnectionException("the event stream " + uri + " was never open and silent for "
                        + quiet.toMillis() + " ms within " + reception.timeout().toMillis()
                        + " ms, so notifications may still be on their way; set a longer Replay.timeout or a shorter"
                        + " SseReceiver.quiet");
            }
            try {
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(Math.min(left, deadline - now))));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ConnectionException("interrupted while waiting for the server", e);
            }
        }
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.close();
        }
    }
}
