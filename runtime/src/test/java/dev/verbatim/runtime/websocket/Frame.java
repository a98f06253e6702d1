package dev.verbatim.runtime.websocket;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame of a WebSocket on the wire (RFC 6455, section 5.2).
 *
 * @param opcode 1 for text, 8 for close
 */
record Frame(int opcode, byte[] payload) {
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    static Frame text(byte[] payload) {
        return new Frame(TEXT, payload);
    }

    static Frame ping() {
        return new Frame(PING, new byte[0]);
    }

    /** A normal end. */
    static Frame close() {
        return new Frame(CLOSE, new byte[] {0x03, (byte) 0xE8});
    }

    /** The frames until the connection is closed; the last may be missing. */
    static List<Frame> readAll(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        List<Frame> frames = new ArrayList<>();
        try {
            while (frames.isEmpty() || frames.get(frames.size() - 1).opcode() != CLOSE) {
                int opcode = in.readUnsignedByte() & 0x0F;
                int length = in.readUnsignedByte();
                length = length == TWO_BYTES ? in.readUnsignedShort() : length;
                byte[] payload = new byte[length];
                in.readFully(payload);
                frames.add(new Frame(opcode, payload));
            }
        } catch (EOFException | SocketException closed) {
            // What there was is returned.
        }
        return frames;
    }

    /** Sends a frame of less than 64 KiB, as a client does. */
    void writeTo(Socket socket) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) (FINAL | opcode));
        if (payload.length < TWO_BYTES) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) payload.length);
        }
        // A mask of zeros changes nothing.
        frame.putInt(0).put(payload);
        try {
            socket.getOutputStream().write(frame.array(), 0, frame.position());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    int closeCode() {
        if (opcode != CLOSE) {
            throw new AssertionError("not a close frame: " + opcode);
        }
        return ByteBuffer.wrap(payload).getShort();
    }
}
