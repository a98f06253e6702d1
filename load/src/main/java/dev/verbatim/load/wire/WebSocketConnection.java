package dev.verbatim.load.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket (RFC 6455) for text messages in single frames, as both servers send them. */
public final class WebSocketConnection extends Connection {
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int TEXT = 1;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int TWO_BYTES = 126;

    private final Receiver receiver;
    private boolean upgraded;

    private WebSocketConnection(Receiver receiver) {
        this.receiver = receiver;
    }

    /**
     * Opens a connection that passes messages to a receiver.
     *
     * @param headers additional header lines of the opening request
     */
    public static WebSocketConnection open(
            EventLoop loop, InetSocketAddress server, String path, String headers, Receiver receiver)
            throws IOException {
        WebSocketConnection connection = new WebSocketConnection(receiver);
        loop.add(connection, server);
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + server.getHostString() + ":" + server.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n";
        connection.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        return connection;
    }

    /** Sends a text message. */
    public void send(String text) throws IOException {
        send(TEXT, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    void received(ByteBuffer bytes) throws IOException {
        if (!upgraded) {
            HttpReply reply = HttpReply.take(bytes);
            if (reply == null) {
                return;
            }
            if (reply.status() != 101) {
                throw new IOException("the server refused the WebSocket: " + reply);
            }
            upgraded = true;
            receiver.opened();
        }
        boolean more = true;
        while (more) {
            more = takeFrame(bytes);
        }
    }

    // The buffers of connections begin where their arrays do.
    @SuppressWarnings("ByteBufferBackingArray")
    private boolean takeFrame(ByteBuffer bytes) throws IOException {
        if (bytes.remaining() < 2) {
            return false;
        }
        int start = bytes.position();
        int opcode = bytes.get() & 0xff;
        int length = bytes.get() & 0xff;
        if (length == TWO_BYTES) {
            if (bytes.remaining() < 2) {
                bytes.position(start);
                return false;
            }
            length = bytes.getShort() & 0xffff;
        } else if (length > TWO_BYTES) {
            throw new IOException("received a masked or very long frame");
        }
        if (bytes.remaining() < length) {
            bytes.position(start);
            return false;
        }
        int from = bytes.position();
        bytes.position(from + length);
        frame(opcode, bytes.array(), from, from + length);
        return true;
    }

    private void frame(int opcode, byte[] bytes, int from, int to) throws IOException {
        switch (opcode) {
            case FINAL | TEXT -> receiver.received(bytes, from, to);
            case FINAL | PING -> send(PONG, ByteBuffer.wrap(bytes, from, to - from));
            default ->
                throw new IOException(
                        "received a frame that is not a complete text message: opcode " + Integer.toHexString(opcode));
        }
    }

    private void send(int opcode, ByteBuffer payload) throws IOException {
        int length = payload.remaining();
        ByteBuffer frame = ByteBuffer.allocate(length + 8).put((byte) (FINAL | opcode));
        if (length < TWO_BYTES) {
            frame.put((byte) (MASKED | length));
        } else {
            frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) length);
        }
        // Clients must mask their frames; a mask of zeros leaves the payload unchanged.
        write(frame.putInt(0).put(payload).flip());
    }

    /** Receives the events of the connection. */
    public interface Receiver {
        /** Called when the connection is open and messages can be sent. */
        void opened() throws IOException;

        /** Receives a message; the bytes are valid only during the call. */
        void received(byte[] bytes, int from, int to) throws IOException;
    }
}
