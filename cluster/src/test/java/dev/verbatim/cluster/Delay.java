package dev.verbatim.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A long way to a port: what is sent to it and what it sends back arrives later. It counts what passes. */
final class Delay implements AutoCloseable {
    private final ServerSocket server;
    private final int port;
    private final long nanos;
    private final AtomicLong bytes;

    /**
     * A way that begins at a free port.
     *
     * @param bytes counts them
     */
    Delay(int port, long millis, AtomicLong bytes) throws IOException {
        this.port = port;
        this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        this.bytes = bytes;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int begin() {
        return server.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket here = server.accept();
            Socket there = new Socket(InetAddress.getLoopbackAddress(), port);
            here.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            carry(here, there);
            carry(there, here);
        }
    }

    private void carry(Socket from, Socket to) {
        BlockingQueue<Late> onTheWay = new LinkedBlockingQueue<>();
        start(() -> {
            try (from) {
                InputStream in = from.getInputStream();
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes.addAndGet(read);
                    onTheWay.add(new Late(System.nanoTime() + nanos, Arrays.copyOf(buffer, read)));
                }
            } finally {
                onTheWay.add(new Late(System.nanoTime() + nanos, new byte[0]));
            }
        });
        start(() -> {
            try (to) {
                OutputStream out = to.getOutputStream();
                for (Late next = onTheWay.take(); next.bytes.length > 0; next = onTheWay.take()) {
                    TimeUnit.NANOSECONDS.sleep(next.due - System.nanoTime());
                    out.write(next.bytes);
                    out.flush();
                }
            }
        });
    }

    private static void start(Carrying action) {
        Thread thread = new Thread(() -> {
            try {
                action.run();
            } catch (IOException closed) {
                // The other side has ended, or the test.
                return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private interface Carrying {
        void run() throws IOException, InterruptedException;
    }

    private record Late(long due, byte[] bytes) {}
}
