package dev.verbatim.client.http;

import dev.verbatim.client.NotSentException;
import dev.verbatim.client.NotificationSession;
import dev.verbatim.client.NotificationTarget;
import dev.verbatim.client.SessionSetup;
import dev.verbatim.client.UnreadableAnswerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An event stream that is being read until its end. */
final class SseSession implements NotificationSession {
    private static final Logger LOG = LoggerFactory.getLogger(SseSession.class);
    private static final int BUFFER = 8192;

    private final InputStream stream;
    private final NotificationTarget target;
    private final EventStreamParser parser;
    private volatile String position;
    private volatile Duration retry = Duration.ZERO;
    private volatile long lastRead = System.nanoTime();
    private volatile boolean closed;
    private volatile boolean silent;

    private SseSession(SessionSetup setup, InputStream stream, NotificationTarget target) {
        this.stream = stream;
        this.target = target;
        this.position = setup.position();
        this.parser = new EventStreamParser(
                setup.position(),
                setup.maxMessageBytes(),
                event -> target.message(event.data().getBytes(StandardCharsets.UTF_8)));
    }

    /** @param silence how long nothing may arrive; zero for no limit */
    static SseSession open(URI uri, SessionSetup setup, NotificationTarget target, Duration silence) {
        SseSession session = new SseSession(setup, connect(uri, setup), target);
        JdkClient.threads("verbatim-client-events").execute(session::read);
        if (!silence.isZero()) {
            session.watch(silence.toNanos(), silence.toNanos());
        }
        return session;
    }

    private static InputStream connect(URI uri, SessionSetup setup) {
        String what = "the request for the event stream";
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/event-stream")
                .header("Cache-Control", "no-store");
        try {
            Places.headers(setup, uri).forEach(request::setHeader);
            if (!setup.position().isEmpty()) {
                request.setHeader("Last-Event-ID", setup.position());
            }
        } catch (IllegalArgumentException header) {
            // The message of the JDK has the value, which may be secret.
            throw new NotSentException(
                    what + " was not sent: a header cannot be sent; correct ClientOptions.credentials", null);
        }
        CompletableFuture<HttpResponse<InputStream>> response =
                setup.http().sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try {
            return accepted(uri, response.get(setup.timeout().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException failure) {
            response.cancel(true);
            throw ConnectionFailures.of(what, ConnectionFailures.server(uri), setup.timeout(), failure);
        } catch (InterruptedException interrupted) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotSentException("interrupted while an event stream was opened", interrupted);
        }
    }

    private static InputStream accepted(URI uri, HttpResponse<InputStream> response) {
        String type = response.headers().firstValue("Content-Type").orElse("none");
        boolean isStream = type.split(";", 2)[0].strip().equalsIgnoreCase("text/event-stream");
        int status = response.statusCode();
        if (status == 200 && isStream) {
            return response.body();
        }
        close(response.body());
        String stream = "the event stream " + ConnectionFailures.server(uri);
        String why = status == 200
                ? stream + " has the content type " + type
                        + " and not text/event-stream; pass the path of the event stream"
                : stream + " was refused: HTTP status " + status + "; "
                        + ConnectionFailures.next(status, "check its path, and that the server sends events there");
        throw new UnreadableAnswerException(why, null, status, false);
    }

    private void read() {
        String reason = "the server has ended the event stream";
        char[] buffer = new char[BUFFER];
        try (Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                lastRead = System.nanoTime();
                parser.read(CharBuffer.wrap(buffer, 0, read));
                position = parser.lastId();
                retry = Duration.ofMillis(parser.retry().orElse(retry.toMillis()));
            }
        } catch (IOException lost) {
            reason = "the event stream was lost: "
                    + (silent ? "nothing has arrived for too long" : ConnectionFailures.reason(lost));
        }
        if (!closed) {
            target.lost(reason);
        }
    }

    /** Ends the stream if nothing has arrived for some time. */
    private void watch(long nanos, long longest) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(() -> {
            long left = lastRead + longest - System.nanoTime();
            if (closed) {
                return;
            }
            if (left > 0) {
                watch(left, longest);
            } else {
                silent = true;
                close(stream);
            }
        });
    }

    @Override
    public String position() {
        return position;
    }

    @Override
    public Duration retry() {
        return retry;
    }

    @Override
    public void close() {
        closed = true;
        close(stream);
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException lost) {
            LOG.debug("an event stream could not be closed", lost);
        }
    }
}
