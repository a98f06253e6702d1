package dev.verbatim.runtime.servlet;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.connection.Ending;
import dev.verbatim.runtime.connection.Wire;
import dev.verbatim.runtime.connection.WireConnection;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the events of one response. No thread waits for the client: what cannot be written now is written when the container says
 * that it is possible.
 */
final class SseWire implements Wire, WriteListener, AsyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(SseWire.class);

    private final SseFormat format;
    /** Counts the calls that want something done; one thread does it for all, without recursion. */
    private final AtomicInteger wanted = new AtomicInteger();

    /**
     * Held while the container is called, which never blocks. Containers reuse a response for other requests after they have reported
     * an error, so that report has to wait until nobody writes.
     */
    private final Lock inUse = new ReentrantLock();

    private volatile @Nullable Message message;
    private volatile @Nullable Ending ending;
    private volatile @Nullable Started started;
    /** Whether the container has called for the first time; before that, nothing may be written. */
    private volatile boolean called;
    /** Whether the response must not be used any more. */
    private boolean over;

    SseWire(SseFormat format) {
        this.format = format;
    }

    /** Begins to write. Called by the container's thread in the servlet, after the headers have been set. */
    void start(AsyncContext async, WireConnection connection) throws IOException {
        ServletOutputStream out = async.getResponse().getOutputStream();
        // The session has no end of its own. Heartbeats find clients that are gone.
        async.setTimeout(0);
        async.addListener(this);
        started = new Started(async, out, connection);
        out.setWriteListener(this);
    }

    /** Why the session has ended; {@code null} if it has not. */
    @Nullable
    Ending ending() {
        return ending;
    }

    @Override
    public byte[] encode(NotificationMessage event) {
        return format.encode(event);
    }

    @Override
    public byte[] greeting(@Nullable String position) {
        return format.greeting(position);
    }

    @Override
    public byte[] heartbeat() {
        return format.heartbeat();
    }

    @Override
    public CompletableFuture<@Nullable Void> send(byte[] bytes) {
        Message next = new Message(bytes);
        message = next;
        work();
        return next.sent;
    }

    @Override
    public void close(Ending why) {
        ending = why;
        work();
    }

    @Override
    public void onWritePossible() {
        called = true;
        work();
    }

    private void work() {
        if (wanted.getAndIncrement() > 0) {
            return;
        }
        int done;
        do {
            done = wanted.get();
            step();
        } while (wanted.addAndGet(-done) > 0);
    }

    private void step() {
        Started response = started;
        if (response == null || !called) {
            return;
        }
        Message current = message;
        boolean sent = false;
        Exception failure = null;
        inUse.lock();
        try {
            if (over) {
                return;
            }
            if (ending != null) {
                over = true;
                response.async().complete();
            } else {
                sent = current != null && current.write(response.out());
            }
        } catch (IOException | IllegalStateException lost) {
            LOG.debug("events could not be sent", lost);
            failure = lost;
        } finally {
            inUse.unlock();
        }
        if (current != null && sent) {
            message = null;
            current.sent.complete(null);
        } else if (current != null && failure != null) {
            current.sent.completeExceptionally(failure);
        }
    }

    @Override
    public void onError(Throwable lost) {
        LOG.debug("a client of events is gone", lost);
        lost();
    }

    @Override
    public void onError(AsyncEvent event) {
        lost();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        lost();
    }

    private void lost() {
        Started response = started;
        if (response == null) {
            return;
        }
        inUse.lock();
        try {
            if (!over) {
                over = true;
                response.async().complete();
            }
        } catch (IllegalStateException completed) {
            LOG.debug("the request has ended already", completed);
        } finally {
            inUse.unlock();
        }
        response.connection().lost();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        Started response = started;
        inUse.lock();
        try {
            over = true;
        } finally {
            inUse.unlock();
        }
        if (response != null) {
            response.connection().lost();
        }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it again.
    }

    private record Started(AsyncContext async, ServletOutputStream out, WireConnection connection) {}

    /** A message that is being written. */
    private static final class Message {
        private final byte[] bytes;
        private final CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
        private boolean written;
        private boolean flushed;

        Message(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Returns whether all of it has been handed to the network; otherwise the container calls when it can go on. */
        boolean write(ServletOutputStream out) throws IOException {
            while (out.isReady()) {
                if (!written) {
                    written = true;
                    out.write(bytes);
                } else if (!flushed) {
                    flushed = true;
                    out.flush();
                } else {
                    return true;
                }
            }
            return false;
        }
    }
}
