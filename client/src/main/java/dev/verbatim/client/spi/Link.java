package dev.verbatim.client.spi;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.ConnectionListener;
import dev.verbatim.client.NotificationSession;
import dev.verbatim.client.SessionSetup;
import dev.verbatim.client.UnreadableAnswerException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a session open: when it is lost, it is opened again, after waits that grow. */
final class Link implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final int UNAUTHORIZED = 401;
    private static final URI NOWHERE = URI.create("");

    private final Opener opener;
    private final ClientOptions options;
    private final HttpClient http;
    private final Set<String> channels;
    private final Deliveries<?> deliveries;
    private final Executor threads;
    private final AtomicBoolean refused = new AtomicBoolean();
    private final Lock lock = new ReentrantLock();
    private @Nullable NotificationSession current;
    private volatile String position = "";
    private volatile Duration retry = Duration.ZERO;
    private boolean closed;

    Link(
            Opener opener,
            ClientOptions options,
            HttpClient http,
            Set<String> channels,
            Deliveries<?> deliveries,
            Executor threads) {
        this.opener = opener;
        this.options = options;
        this.http = http;
        this.channels = channels;
        this.deliveries = deliveries;
        this.threads = threads;
    }

    /**
     * Opens the first session.
     *
     * @throws ClientException if it cannot be opened
     */
    void open() {
        Session session = new Session(this, true, false);
        NotificationSession opened;
        try {
            opened = open(session);
        } catch (UnreadableAnswerException failure) {
            if (failure.httpStatus() != UNAUTHORIZED) {
                throw failure;
            }
            refused.set(true);
            opened = open(session);
        }
        begin(session, opened);
    }

    private NotificationSession open(Session session) {
        return opener.open(
                new SessionSetup(
                        options.server().orElse(NOWHERE),
                        () -> Headers.of(options.credentials(), refused.getAndSet(false)),
                        channels,
                        options.deadline(),
                        options.limits().maxMessageBytes(),
                        http,
                        position),
                session);
    }

    /** The session may have been lost, and the client closed, while it was opened. */
    private void begin(Session session, NotificationSession opened) {
        boolean isWanted;
        boolean isLost;
        lock.lock();
        try {
            isLost = !closed && session.isEnded();
            isWanted = !closed && !isLost;
            if (isWanted) {
                current = opened;
            } else if (isLost) {
                remember(opened);
            }
        } finally {
            lock.unlock();
        }
        if (isWanted) {
            session.begun();
            return;
        }
        opened.close();
        if (isLost) {
            later(1);
        }
    }

    private void remember(NotificationSession ended) {
        position = ended.position();
        retry = ended.retry();
    }

    private void reconnect(int failures) {
        if (isClosed()) {
            return;
        }
        Session session = new Session(this, false, !position.isEmpty());
        try {
            begin(session, open(session));
        } catch (ClientException failure) {
            LOG.info("the connection could not be opened again: {}", failure.getMessage());
            refused.set(failure instanceof UnreadableAnswerException answer && answer.httpStatus() == UNAUTHORIZED);
            later(failures + 1);
        } catch (RuntimeException broken) {
            LOG.error("the connection could not be opened again", broken);
            later(failures + 1);
        }
    }

    private void later(int failures) {
        long wait = Math.max(options.reconnect().wait(failures).toNanos(), retry.toNanos());
        CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, threads).execute(() -> reconnect(failures));
    }

    void begun(boolean isFirst, boolean isResumed) {
        if (isFirst) {
            deliveries.tell(ConnectionListener::connected);
        } else {
            resumed(isResumed);
        }
    }

    void interrupted(String reason) {
        deliveries.tell(listener -> listener.lost(reason));
    }

    void resumed(boolean isWhole) {
        deliveries.tell(ConnectionListener::reconnected);
        if (!isWhole) {
            deliveries.tell(listener -> listener.mayHaveMissed(
                    "the connection was lost, and the server does not send what it would have sent meanwhile"));
        }
    }

    /** @param isKnown whether the listener has been told already */
    void lost(String reason, boolean isKnown) {
        NotificationSession ended;
        lock.lock();
        try {
            if (closed) {
                return;
            }
            ended = current;
            current = null;
            if (ended != null) {
                remember(ended);
            }
        } finally {
            lock.unlock();
        }
        LOG.info("a connection was lost and is opened again: {}", reason);
        if (!isKnown) {
            deliveries.tell(listener -> listener.lost(reason));
        }
        if (ended != null) {
            ended.close();
            later(1);
        }
        // Otherwise it is still being opened, and what opens it goes on.
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        NotificationSession ended;
        lock.lock();
        try {
            closed = true;
            ended = current;
            current = null;
        } finally {
            lock.unlock();
        }
        if (ended != null) {
            ended.close();
        }
    }

    /** Opens a session. */
    @FunctionalInterface
    interface Opener {
        /** Opens a session; {@link Session#lost} is called when it ends. */
        NotificationSession open(SessionSetup setup, Session session);
    }
}
