package dev.verbatim.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Serves files from memory on a free port of this machine, for example those of a site. */
public final class WebFiles implements AutoCloseable {
    /** A file and its type. */
    public record WebFile(String mediaType, byte[] content) {}

    private final HttpServer server;

    private WebFiles(HttpServer server) {
        this.server = server;
    }

    /** Serves what the function finds for a path such as {@code voice/SwapCalls.html}; anything else is 404. */
    public static WebFiles serve(Function<String, Optional<WebFile>> files) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, files));
            server.start();
            return new WebFiles(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves pages in HTML by their path. */
    public static WebFiles serve(Map<String, String> pages) {
        return serve(path -> Optional.ofNullable(pages.get(path))
                .map(html -> new WebFile("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))));
    }

    /** The address of a file. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .resolve(path);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, Function<String, Optional<WebFile>> files) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            Optional<WebFile> file = files.apply(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
            // Asked for by browsers on their own; no page has to have one.
            if (file.isEmpty() && path.equals("favicon.ico")) {
                exchange.sendResponseHeaders(204, -1);
            } else if (file.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", file.get().mediaType());
                exchange.sendResponseHeaders(
                        200, file.get().content().length == 0 ? -1 : file.get().content().length);
                exchange.getResponseBody().write(file.get().content());
            }
        }
    }
}
