package dev.verbatim.load.wire;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection of an event loop. It always reads; writes are queued while the server does not accept them. */
abstract class Connection implements AutoCloseable {
    private static final int FIRST_CAPACITY = 4 << 10;

    private @Nullable SocketChannel channel;
    private @Nullable SelectionKey key;
    private ByteBuffer in = ByteBuffer.allocate(FIRST_CAPACITY);
    private ByteBuffer unwritten = ByteBuffer.allocate(0);

    final void start(SocketChannel connected, SelectionKey registered) {
        channel = connected;
        key = registered;
    }

    /**
     * Takes complete messages from a buffer, and leaves the rest until more bytes arrive.
     *
     * @param bytes the received bytes from position to limit, backed by an array at offset 0
     */
    abstract void received(ByteBuffer bytes) throws IOException;

    final void read() throws IOException {
        if (in.position() == in.capacity()) {
            in = ByteBuffer.allocate(2 * in.capacity()).put(in.flip());
        }
        if (channel().read(in) < 0) {
            throw new EOFException("closed by the server");
        }
        received(in.flip());
        in.compact();
    }

    final void write(ByteBuffer bytes) throws IOException {
        if (unwritten.hasRemaining()) {
            unwritten = ByteBuffer.allocate(unwritten.remaining() + bytes.remaining())
                    .put(unwritten)
                    .put(bytes)
                    .flip();
            return;
        }
        channel().write(bytes);
        if (bytes.hasRemaining()) {
            unwritten = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
            Objects.requireNonNull(key).interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    final void flush() throws IOException {
        channel().write(unwritten);
        if (!unwritten.hasRemaining()) {
            Objects.requireNonNull(key).interestOps(SelectionKey.OP_READ);
        }
    }

    private SocketChannel channel() {
        return Objects.requireNonNull(channel, "not connected yet");
    }

    /** Closes the connection without a closing handshake. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
