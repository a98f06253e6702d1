package dev.verbatim.load.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** A persistent HTTP connection that sends one request after the other. */
public final class HttpConnection extends Connection {
    private final Receiver receiver;

    private HttpConnection(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Opens a connection that passes replies to a receiver. */
    public static HttpConnection open(EventLoop loop, InetSocketAddress server, Receiver receiver) throws IOException {
        HttpConnection connection = new HttpConnection(receiver);
        loop.add(connection, server);
        return connection;
    }

    /** Sends a complete request without changing the buffer's position. */
    public void send(ByteBuffer request) throws IOException {
        write(request.duplicate());
    }

    @Override
    void received(ByteBuffer bytes) throws IOException {
        for (HttpReply reply = HttpReply.take(bytes); reply != null; reply = HttpReply.take(bytes)) {
            receiver.received(reply);
        }
    }

    /** Receives the replies. */
    @FunctionalInterface
    public interface Receiver {
        /** Receives a complete reply. */
        void received(HttpReply reply) throws IOException;
    }
}
