package dev.verbatim.examples.downloads;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The real program, {@code aria2c}, and a server with the file that it downloads. */
final class DownloadProgram implements AutoCloseable {
    private static final byte[] FILE = "north pier: high water 06:12, 18:40\n".getBytes(UTF_8);

    private final Process process;
    private final HttpServer files;
    private final int port;

    private DownloadProgram(Process process, HttpServer files, int port) {
        this.process = process;
        this.files = files;
        this.port = port;
    }

    /** Whether the program is installed. */
    static boolean isInstalled() {
        try {
            return new ProcessBuilder("aria2c", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Starts the program; returns when it takes requests.
     *
     * @param folder where it puts files
     */
    static DownloadProgram start(Path folder) throws IOException {
        HttpServer files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, FILE.length);
            exchange.getResponseBody().write(FILE);
            exchange.close();
        });
        files.start();
        int port = freePort();
        // The server is the program's proxy, so the pages' URLs need no host that exists.
        Process process = new ProcessBuilder(List.of(
                        "aria2c",
                        "--no-conf",
                        "--enable-rpc",
                        "--rpc-listen-port=" + port,
                        "--dir=" + folder,
                        "--http-proxy=http://127.0.0.1:" + files.getAddress().getPort(),
                        "--stop-with-process=" + ProcessHandle.current().pid()))
                .redirectErrorStream(true)
                .start();
        awaitListening(process);
        return new DownloadProgram(process, files, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(Process process) throws IOException {
        BufferedReader output = process.inputReader(UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("listening on TCP port")) {
                drain(output);
                return;
            }
        }
        throw new IOException("aria2c does not listen; it said:\n" + said);
    }

    private static void drain(BufferedReader output) {
        Thread drain = new Thread(() -> {
            try {
                output.transferTo(Writer.nullWriter());
            } catch (IOException ended) {
                throw new UncheckedIOException(ended);
            }
        });
        drain.setUncaughtExceptionHandler((thread, ended) -> {});
        drain.setDaemon(true);
        drain.start();
    }

    URI http() {
        return URI.create("http://127.0.0.1:" + port + "/jsonrpc");
    }

    URI webSocket() {
        return URI.create("ws://127.0.0.1:" + port + "/jsonrpc");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        files.stop(0);
    }
}
