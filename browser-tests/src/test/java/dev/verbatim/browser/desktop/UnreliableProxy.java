package dev.verbatim.browser.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between the page and the server that loses the answers to some requests, or carries no WebSockets. */
final class UnreliableProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile URI server = URI.create("http://127.0.0.1:1");
    private volatile String losing;
    private volatile boolean webSockets = true;

    UnreliableProxy() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    void forwardTo(URI value) {
        server = value;
    }

    /** Passes requests with this text on to the server, and closes their connections without an answer; null: none. */
    void loseAnswersTo(String text) {
        losing = text;
    }

    /** Returns how many answers were lost. */
    int lost() {
        return lost.get();
    }

    void refuseWebSockets() {
        webSockets = false;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket onward = new Socket(server.getHost(), server.getPort());
                sockets.add(client);
                sockets.add(onward);
                threads.execute(() -> carry(client, onward, true));
                threads.execute(() -> carry(onward, client, false));
            } catch (IOException closed) {
                // The condition of the loop handles this.
            }
        }
    }

    private void carry(Socket from, Socket to, boolean isRequest) {
        byte[] buffer = new byte[64 << 10];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String text = isRequest ? new String(buffer, 0, read, StandardCharsets.ISO_8859_1) : "";
                if (!webSockets && text.contains("Upgrade: websocket")) {
                    break;
                }
                String part = losing;
                if (isRequest && part != null && text.contains(part)) {
                    // Closing both would cut off the server before it has read the request.
                    lost.incrementAndGet();
                    to.getOutputStream().write(buffer, 0, read);
                    to.shutdownOutput();
                    from.close();
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // The other direction ends soon, too.
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is closed already.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        sockets.forEach(UnreliableProxy::close);
        threads.shutdownNow();
    }
}
