package dev.verbatim.load;

import dev.verbatim.load.wire.EventLoop;
import dev.verbatim.load.wire.HttpConnection;
import dev.verbatim.load.wire.HttpReply;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Sends the requests of a user in a loop, each after the previous one has succeeded. */
final class Sender implements AutoCloseable {
    private static final byte[] SUCCESS = "{\"statusCode\":0}".getBytes(StandardCharsets.US_ASCII);

    private final HttpConnection connection;
    private final List<ByteBuffer> requests;
    private ReplyListener listener = sender -> {};
    private int next;
    private long since;

    /** @param requests the complete HTTP requests to send */
    Sender(EventLoop loop, InetSocketAddress server, List<ByteBuffer> requests) throws IOException {
        this.connection = HttpConnection.open(loop, server, this::received);
        this.requests = requests;
    }

    /** Sets the listener for the next replies. */
    void onReply(ReplyListener value) {
        listener = value;
    }

    /**
     * Sends the next request; the previous one must have been answered.
     *
     * @param due the time from which the latency counts ({@link System#nanoTime})
     */
    void send(long due) throws IOException {
        since = due;
        ByteBuffer request = requests.get(next);
        next = (next + 1) % requests.size();
        connection.send(request);
    }

    /** Returns the time from which the latency of the last reply counts ({@link System#nanoTime}). */
    long since() {
        return since;
    }

    private void received(HttpReply reply) throws IOException {
        if (reply.status() != 200 || !Arrays.equals(reply.body(), SUCCESS)) {
            throw new ServerFault("a request did not succeed: " + reply);
        }
        listener.replied(this);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** Receives each successful reply. */
    @FunctionalInterface
    interface ReplyListener {
        void replied(Sender sender) throws IOException;
    }
}
