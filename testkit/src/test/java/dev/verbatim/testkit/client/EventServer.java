package dev.verbatim.testkit.client;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on a plain socket: sends one prepared response to each connection, byte by byte. */
final class EventServer implements AutoCloseable {
    private static final String STREAM = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

    private final ServerSocket socket;
    private final List<String> responses;
    private final List<Socket> open = new ArrayList<>();
    final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    private EventServer(ServerSocket socket, List<String> responses) {
        this.socket = socket;
        this.responses = responses;
    }

    /** Returns a stream that ends after these events. */
    static String stream(String events) {
        return STREAM + events + "\0";
    }

    /** Returns a stream that stays open after these events. */
    static String openStream(String events) {
        return STREAM + events;
    }

    static EventServer sends(String... responses) throws IOException {
        EventServer server =
                new EventServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), List.of(responses));
        Thread thread = new Thread(server::serve, "event-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void serve() {
        try {
            for (String response : responses) {
                Socket client = socket.accept();
                synchronized (open) {
                    open.add(client);
                }
                client.setTcpNoDelay(true);
                requests.add(head(client));
                OutputStream out = client.getOutputStream();
                for (byte next : response.replace("\0", "").getBytes(StandardCharsets.UTF_8)) {
                    out.write(next);
                }
                out.flush();
                if (response.endsWith("\0")) {
                    client.close();
                }
            }
        } catch (SocketException closed) {
            // The test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(Socket client) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) client.getInputStream().read());
        }
        return head.toString();
    }

    /** Waits until the client has closed its first connection. */
    void awaitEnd() throws IOException {
        Socket client;
        synchronized (open) {
            client = open.get(0);
        }
        try {
            while (client.getInputStream().read() >= 0) {
                // Nothing more is expected.
            }
        } catch (SocketException reset) {
            // That is an end, too.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        synchronized (open) {
            for (Socket client : open) {
                client.close();
            }
        }
    }
}
