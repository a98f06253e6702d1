package dev.verbatim.sample.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy between a client and the server that can break all connections and refuse new ones until it is repaired. */
final class BreakableProxy implements AutoCloseable {
    private final URI server;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean cut;

    BreakableProxy(URI server) throws IOException {
        this.server = server;
        threads.execute(this::accept);
    }

    /** Returns the server's address through this proxy. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    void cut() {
        cut = true;
        sockets.forEach(BreakableProxy::reset);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                sockets.add(client);
                if (cut) {
                    reset(client);
                } else {
                    Socket onward = new Socket(server.getHost(), server.getPort());
                    sockets.add(onward);
                    threads.execute(() -> carry(client, onward));
                    threads.execute(() -> carry(onward, client));
                }
            } catch (IOException closed) {
                // The condition of the loop handles this.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[8 << 10];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0 && !cut; read = in.read(buffer)) {
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // The other direction ends soon, too.
        }
        reset(from);
        reset(to);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // It is closed already.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
        threads.shutdownNow();
    }
}
