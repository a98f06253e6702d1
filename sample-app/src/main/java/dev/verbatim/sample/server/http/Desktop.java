package dev.verbatim.sample.server.http;

import dev.verbatim.runtime.OperationResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Serves the files of the agent desktop: its page at {@code /}, the rest below {@code /desktop/}. They are the same for everybody
 * and need no credentials; the page signs in when it calls the API.
 */
final class Desktop extends Handler.Wrapper {
    /** The page runs and shows only what this server sends, and talks to no other. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String FILES = "/dev/verbatim/sample/desktop/";
    /** Names cannot leave the folder: they have no dot but the one before the extension. */
    private static final Pattern FILE = Pattern.compile("/desktop/([a-z0-9-]+\\.(js|css|svg))");

    private static final byte[] METHOD_NOT_ALLOWED =
            OperationResponse.methodNotAllowed(Set.of("GET")).body();

    private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

    Desktop(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.equals("/")) {
            return answer(request, response, callback, "index.html", "text/html;charset=utf-8");
        }
        Matcher file = FILE.matcher(path);
        return file.matches()
                ? answer(request, response, callback, file.group(1), type(file.group(2)))
                : super.handle(request, response, callback);
    }

    private boolean answer(Request request, Response response, Callback callback, String name, String type)
            throws Exception {
        Optional<byte[]> content = files.computeIfAbsent(name, Desktop::read);
        if (content.isEmpty()) {
            return super.handle(request, response, callback);
        }
        if (!HttpMethod.GET.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET");
            return send(
                    response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, JsonErrorHandler.JSON, METHOD_NOT_ALLOWED);
        }
        response.getHeaders().put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        return send(response, callback, HttpStatus.OK_200, type, content.get());
    }

    private static boolean send(Response response, Callback callback, int status, String type, byte[] body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static String type(String extension) {
        return switch (extension) {
            case "js" -> "text/javascript;charset=utf-8";
            case "css" -> "text/css;charset=utf-8";
            default -> "image/svg+xml";
        };
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream file = Desktop.class.getResourceAsStream(FILES + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
