package dev.verbatim.runtime.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A client of server-sent events that reads when the test says so. */
final class SseClient implements AutoCloseable {
    /** What the server has answered before the events. */
    final String head;

    private final Socket socket = new Socket();
    private final InputStream in;
    private int left;
    private boolean begun;

    SseClient(String host, int port, String... headers) throws IOException {
        // Small, so that a client that does not read is noticed soon.
        socket.setReceiveBufferSize(4 << 10);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(host, port));
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        socket.getOutputStream().write(("GET /events HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n").getBytes(UTF_8));
        in = new BufferedInputStream(socket.getInputStream());
        StringBuilder lines = new StringBuilder();
        for (String line = line(false); !line.isEmpty(); line = line(false)) {
            lines.append(line).append('\n');
        }
        head = lines.toString();
    }

    /** The next block of lines, without comments. */
    String next() throws IOException {
        while (true) {
            List<String> block = new ArrayList<>();
            for (String line = line(true); !line.isEmpty(); line = line(true)) {
                block.add(line);
            }
            block.removeIf(line -> line.startsWith(":"));
            if (!block.isEmpty()) {
                return String.join("\n", block);
            }
        }
    }

    /** The field of a block. */
    static String field(String name, String block) {
        return block.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .reduce((one, two) -> one + "\n" + two)
                .orElse("");
    }

    /** Reads the rest, and returns whether the server has ended the response in an orderly way. */
    boolean endsOrderly() {
        try {
            while (true) {
                line(true);
            }
        } catch (EOFException end) {
            return end.getMessage() != null;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Returns when the next line has come, be it a comment. */
    String rawLine() throws IOException {
        return line(true);
    }

    private String line(boolean chunked) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = read(chunked); read != '\n'; read = read(chunked)) {
            line.write(read);
        }
        return line.toString(UTF_8).replace("\r", "");
    }

    private int read(boolean chunked) throws IOException {
        if (chunked) {
            while (left == 0) {
                if (begun) {
                    line(false);
                }
                begun = true;
                left = Integer.parseInt(line(false), 16);
                if (left == 0) {
                    throw new EOFException("the last chunk");
                }
            }
            left--;
        }
        int read = in.read();
        if (read < 0) {
            throw new EOFException();
        }
        return read;
    }

    /** Vanishes. */
    @Override
    public void close() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
