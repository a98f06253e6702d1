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

/** A user who sends one request after the other, round and round, each when the one before has succeeded. */
final class Sender implements AutoCloseable {
    private static final byte[] SUCCESS = "{\"statusCode\":0}".getBytes(StandardCharsets.US_ASCII);

    private final HttpConnection connection;
    private final List<ByteBuffer> requests;
    private ReplyListener listener = sender -> {};
    private int next;
    private long since;

    /** @param requests the connection sends them as they are */
    Sender(EventLoop loop, InetSocketAddress server, List<ByteBuffer> requests) throws IOException {
        this.connection = HttpConnection.open(loop, server, this::received);
        this.requests = requests;
    }

    /** Says what is to happen after the next replies. */
    void onReply(ReplyListener value) {
        listener = value;
    }

    /**
     * Sends the next request; the one before must have been answered.
     *
     * @param due the moment from which on its answer is waited for ({@link System#nanoTime})
     */
    void send(long due) throws IOException {
        since = due;
        ByteBuffer request = requests.get(next);
        next = (next + 1) % requests.size();
        connection.send(request);
    }

    /** Since when the answer is waited for that has just come. */
    long since() {
        return since;
    }

    private void received(HttpReply reply) throws IOException {
        if (reply.status() != 200 || !Arrays.equals(reply.body(), SUCCESS)) {
            throw new LoadFault("a request did not succeed: " + reply);
        }
        listener.replied(this);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** Learns of each success. */
    @FunctionalInterface
    interface ReplyListener {
        void replied(Sender sender) throws IOException;
    }
}
