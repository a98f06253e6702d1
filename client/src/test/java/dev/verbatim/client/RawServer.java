package dev.verbatim.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that answers each HTTP request with any bytes, or not at all. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final Answering answering;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    /** Starts a server. */
    public RawServer(Answering answering) throws IOException {
        this.answering = answering;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers each request with the same JSON. */
    public static RawServer json(String body) throws IOException {
        return new RawServer((request, out) -> out.write(http("200 OK", "application/json", body)));
    }

    /** A whole HTTP response. */
    public static byte[] http(String status, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    public URI uri() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    /** The requests that have arrived, in their order. */
    public BlockingQueue<Request> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread thread = new Thread(() -> serve(socket), "raw-server-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Request request = read(in); request != null; request = read(in)) {
                requests.add(request);
                answering.answer(request, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException lost) {
            // The client has gone, or the answer ends the connection.
        }
    }

    private static Request read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = text.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return new Request(text, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Cuts all connections, and accepts further ones. */
    public void cut() {
        sockets.forEach(RawServer::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new AssertionError(closed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }

    /** A request: the request line and headers, and the body. */
    public record Request(String head, String body) {
        public boolean has(String header) {
            return head.lines().anyMatch(header::equalsIgnoreCase);
        }
    }

    /** Writes an answer. */
    public interface Answering {
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }
}
