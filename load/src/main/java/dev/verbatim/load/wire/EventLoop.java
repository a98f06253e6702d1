package dev.verbatim.load.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Handles all connections in the thread that calls {@link #run}. */
public final class EventLoop implements AutoCloseable {
    private final Selector selector = open();

    /** Connects to a server; the connection calls its receiver from within {@link #run}. */
    void add(Connection connection, InetSocketAddress server) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(server);
        channel.configureBlocking(false);
        connection.start(channel, channel.register(selector, SelectionKey.OP_READ, connection));
    }

    /**
     * Lets the connections read until a condition is met.
     *
     * @param goal the condition, checked after each round of reading
     * @param timeout the maximum time to wait
     * @return whether the condition was met in time
     */
    public boolean run(BooleanSupplier goal, long timeout, TimeUnit unit) {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!goal.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            runOnce(left);
        }
        return true;
    }

    /** Lets the connections read once, waiting for input if necessary; the time is rounded up to milliseconds. */
    public void runOnce(long nanoseconds) {
        try {
            selector.select(EventLoop::ready, Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanoseconds)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ready(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (key.isWritable()) {
                connection.flush();
            }
            if (key.isReadable()) {
                connection.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the connection to the server failed: " + connection, e);
        }
    }

    private static Selector open() {
        try {
            return Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
