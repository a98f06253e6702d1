package dev.verbatim.runtime.websocket;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A frame of a WebSocket on the wire (RFC 6455, section 5.2).
 *
 * @param opcode 1 for text, 8 for close
 */
record Frame(int opcode, byte[] payload) {
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    static Frame text(byte[] payload) {
        return new Frame(TEXT, payload);
    }

    /** The frames until the connection is closed, of which the last may be missing. */
    static Frames readAll(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        Deque<Frame> frames = new ArrayDeque<>();
        try {
            while (frames.isEmpty() || frames.getLast().opcode() != CLOSE) {
                int opcode = in.readUnsignedByte() & 0x0F;
                int length = in.readUnsignedByte();
                length = length == TWO_BYTES ? in.readUnsignedShort() : length;
                length = length == EIGHT_BYTES ? (int) in.readLong() : length;
                byte[] payload = new byte[length];
                in.readFully(payload);
                frames.add(new Frame(opcode, payload));
            }
        } catch (EOFException | SocketException closed) {
            // What there was is returned.
        }
        return new Frames(frames);
    }

    /** Sends a frame of less than 126 bytes, as a client does. */
    void writeTo(Socket socket) throws IOException {
        // A mask of zeros changes nothing.
        socket.getOutputStream()
                .write(ByteBuffer.allocate(payload.length + 6)
                        .put((byte) (FINAL | opcode))
                        .put((byte) (MASKED | payload.length))
                        .putInt(0)
                        .put(payload)
                        .array());
    }

    int closeCode() {
        if (opcode != CLOSE) {
            throw new AssertionError("not a close frame: " + opcode);
        }
        return ByteBuffer.wrap(payload).getShort();
    }

    /** Frames in their order. */
    record Frames(Deque<Frame> frames) {
        Frame last() {
            return frames.getLast();
        }
    }
}
