package dev.verbatim.runtime.stream;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.connection.WireConnection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves an endpoint over streams: standard input and output, a socket, a pipe. One thread reads, one handles requests, and
 * one writes, so that a slow handler or reader does not hold up the others.
 *
 * <pre>{@code
 * OperationStream stream = OperationStream.of(Connections.of(router.endpoint()), Framing.LINES);
 * stream.serve(System.in, System.out, caller);
 * }</pre>
 *
 * @since 0.2.0
 */
public final class OperationStream {
    private static final Logger LOG = LoggerFactory.getLogger(OperationStream.class);
    private static final long IDLE_SECONDS = 60;

    private final Connections connections;
    private final Framing framing;
    private final Executor threads;

    private OperationStream(Connections connections, Framing framing) {
        this.connections = connections;
        this.framing = framing;
        AtomicInteger last = new AtomicInteger();
        // Daemons that end when they have nothing to do, so that nothing has to be shut down.
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "verbatim-stream-" + last.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Streams whose messages are told apart in some way. */
    public static OperationStream of(Connections connections, Framing framing) {
        return new OperationStream(connections, framing);
    }

    /**
     * Serves the other side of two streams in the calling thread, and returns when the connection has ended: at the end of
     * {@code in}, when everything that was received has been answered, or when the connection is broken or has been closed. Closes
     * both streams. Standard input may not notice that it is closed while it is read; then this method returns when the other
     * side ends.
     *
     * @param in closed first
     * @param out written by one thread, and flushed after each message
     * @param caller who is on the other side; {@code null} if they are not authenticated
     */
    public void serve(InputStream in, OutputStream out, @Nullable Caller caller) {
        read(in, connect(in, out, caller));
    }

    /**
     * Opens a connection over two streams, which is read by a thread of its own.
     *
     * @param in closed first when the connection ends
     * @param out written by one thread, and flushed after each message
     * @param caller who is on the other side; {@code null} if they are not authenticated
     */
    public Connection open(InputStream in, OutputStream out, @Nullable Caller caller) {
        WireConnection connection = connect(in, out, caller);
        threads.execute(() -> read(in, connection));
        return connection;
    }

    private WireConnection connect(InputStream in, OutputStream out, @Nullable Caller caller) {
        return connections.open(new StreamWire(framing, in, out, threads), caller, threads);
    }

    private void read(InputStream in, WireConnection connection) {
        try {
            Frames frames = framing.read(in, connections.maxMessageBytes());
            byte[] message = frames.next();
            while (message != null && connection.isOpen()) {
                connection.receive(message);
                message = frames.next();
            }
            connection.finish();
        } catch (IOException lost) {
            LOG.debug("a stream could not be read", lost);
            connection.lost();
        }
    }
}
