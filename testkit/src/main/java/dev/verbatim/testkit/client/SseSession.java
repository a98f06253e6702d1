package dev.verbatim.testkit.client;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.NotificationTarget;
import dev.verbatim.client.SessionSetup;
import dev.verbatim.client.http.SseSource;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** An event stream that is being read, also after its connection was lost and opened again. */
final class SseSession implements NotificationSession {
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final long RETRY_MILLIS = 1000;

    private final URI uri;
    private final Reception reception;
    private final Duration quiet;
    private final ClientThreads threads;
    private dev.verbatim.client.@Nullable NotificationSession current;
    private boolean isConnected = true;
    private long changed = System.nanoTime();
    private boolean isClosed;

    private SseSession(URI uri, Reception reception, Duration quiet) {
        this.uri = uri;
        this.reception = reception;
        this.quiet = quiet;
        threads = new ClientThreads("verbatim-replay-events", reception.timeout());
    }

    static SseSession open(URI uri, Reception reception, Duration quiet) throws ConnectionException {
        SseSession session = new SseSession(uri, reception, quiet);
        try {
            session.connect("");
            return session;
        } catch (ConnectionException e) {
            session.close();
            throw e;
        }
    }

    /** @param position the id of the last event; empty for the first connection */
    private void connect(String position) throws ConnectionException {
        Map<String, String> headers = new HashMap<>();
        reception.server().addHeaders(headers::put);
        // Its server is the stream itself, which gets the headers wherever it is.
        SessionSetup setup = new SessionSetup(
                uri, () -> headers, Set.of(), reception.timeout(), LONGEST, threads.client(), position);
        Target target = new Target();
        try {
            target.session.complete(SseSource.at(uri).open(setup, target));
        } catch (ClientException e) {
            throw Failures.of("the event stream " + uri, e);
        }
        boolean isLate;
        synchronized (this) {
            current = target.session.join();
            isLate = isClosed;
        }
        if (isLate) {
            target.session.join().close();
        }
    }

    /** Connects again when a connection was lost. */
    private void reconnect(dev.verbatim.client.NotificationSession ended) {
        try {
            TimeUnit.MILLISECONDS.sleep(
                    ended.retry().isZero() ? RETRY_MILLIS : ended.retry().toMillis());
            connect(ended.position());
            connected(true);
        } catch (ConnectionException e) {
            reception.inbox().lost("the event stream was lost: " + e.getMessage());
            connected(false);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void arrived(String data) {
        try {
            reception.inbox().arrived(JsonReader.read(data));
        } catch (JsonSyntaxException notJson) {
            reception.inbox().arrived(JsonNodeFactory.instance.stringNode(data));
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
        dev.verbatim.client.NotificationSession last;
        synchronized (this) {
            isClosed = true;
            last = current;
        }
        if (last != null) {
            last.close();
        }
        threads.close();
    }

    /** Takes what one connection receives. */
    private final class Target implements NotificationTarget {
        private final CompletableFuture<dev.verbatim.client.NotificationSession> session = new CompletableFuture<>();

        @Override
        public void message(byte[] json) {
            arrived(new String(json, StandardCharsets.UTF_8));
        }

        @Override
        public void data(String channel, byte[] json) {
            message(json);
        }

        @Override
        public void unreadable(String reason) {
            reception.inbox().lost("the event stream was lost: " + reason);
        }

        @Override
        public void missed(String reason) {
            unreadable(reason);
        }

        @Override
        public void interrupted(String reason) {
            connected(false);
        }

        @Override
        public void resumed(boolean isWhole) {
            connected(true);
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // What fails is told to the inbox.
        public void lost(String reason) {
            connected(false);
            session.thenAcceptAsync(SseSession.this::reconnect, threads.executor());
        }
    }
}
