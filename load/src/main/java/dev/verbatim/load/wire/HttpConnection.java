package dev.verbatim.load.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** A connection that is kept for one request after the other. */
public final class HttpConnection extends Connection {
    private final Receiver receiver;

    private HttpConnection(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Opens a connection whose replies go to a receiver. */
    public static HttpConnection open(EventLoop loop, InetSocketAddress server, Receiver receiver) throws IOException {
        HttpConnection connection = new HttpConnection(receiver);
        loop.add(connection, server);
        return connection;
    }

    /** Sends a whole request, whose position does not change. */
    public void send(ByteBuffer request) throws IOException {
        write(request.duplicate());
    }

    @Override
    void received(ByteBuffer bytes) throws IOException {
        for (HttpReply reply = HttpReply.take(bytes); reply != null; reply = HttpReply.take(bytes)) {
            receiver.received(reply);
        }
    }

    /** Is given each reply. */
    @FunctionalInterface
    public interface Receiver {
        /** A reply has come whole. */
        void received(HttpReply reply) throws IOException;
    }
}
