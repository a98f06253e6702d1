package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A socket that sends any text, like an attacker or a broken client. */
public final class RawConnection implements AutoCloseable {
    private final Socket socket = new Socket();
    private final InputStream in;
    private boolean headOnly;

    public RawConnection(URI server) throws IOException {
        this(server, "127.0.0.1");
    }

    /** Connects from another address of the loopback interface. */
    public RawConnection(URI server, String from) throws IOException {
        this(server, from, 0);
    }

    /** Connects with a receive buffer of about this many bytes; 0 leaves the size to the system. */
    public RawConnection(URI server, String from, int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 10_000);
        // Longer than the server's own timeouts of 10 s for a body and 20 s for a password.
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
    }

    public RawConnection send(String text) throws IOException {
        headOnly = text.startsWith("HEAD ");
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return this;
    }

    /** Reads the next response. */
    public Response response() throws IOException {
        String statusLine = line();
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        int length = headOnly ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Response(
                Integer.parseInt(statusLine.split(" ")[1]), headers, new String(in.readNBytes(length), ISO_8859_1));
    }

    /** Waits until the server has closed the connection; {@code false} if it sends something instead. */
    public boolean isClosedByServer() {
        return isClosedByServer(() -> {});
    }

    /** Waits in the same way, and repeats an action meanwhile. */
    boolean isClosedByServer(Action meanwhile) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try {
            socket.setSoTimeout(100);
            while (System.nanoTime() < end) {
                meanwhile.run();
                try {
                    return in.read() < 0;
                } catch (SocketTimeoutException stillOpen) {
                    continue;
                }
            }
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Waits until the first byte has arrived, and leaves the rest unread. */
    public void readOneByte() throws IOException {
        if (in.read() < 0) {
            throw new EOFException("closed");
        }
    }

    /** Sends a text frame with a zero mask over a WebSocket. */
    public RawConnection sendFrame(String text) throws IOException {
        String json = text.replace('\'', '"');
        return send("\u0081\u00fe" + (char) (json.length() >> 8) + (char) (json.length() & 255) + "\0\0\0\0" + json);
    }

    /** Reads a text frame from a WebSocket. */
    public String frame() throws IOException {
        in.read();
        int length = in.read();
        if (length == 126) {
            length = (in.read() << 8) + in.read();
        }
        return new String(in.readNBytes(length), ISO_8859_1);
    }

    /** Returns everything that the server sends until it closes the connection. */
    public String restUntilClosed() throws IOException {
        return new String(in.readAllBytes(), ISO_8859_1);
    }

    /** Resets the connection, as when a client is killed. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed after " + line);
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).trim();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** An action that fails once the connection is closed. */
    interface Action {
        void run() throws IOException;
    }

    /** A response; header names are in lower case. */
    public record Response(int status, Map<String, String> headers, String body) {}
}
