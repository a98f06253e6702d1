package dev.verbatim.sample.server.observation;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives every request an id: the client's own if it is harmless, else a new one. The id is in the response and in all log
 * events of the request.
 */
public final class RequestIds implements HttpConfiguration.Customizer {
    private static final String HEADER = "X-Request-Id";
    private static final String NAME = "requestId";
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        String sent = request.getHeaders().get(HEADER);
        request.setAttribute(ATTRIBUTE, sent != null && HARMLESS.matcher(sent).matches() ? sent : newId());
        addTo(request, responseHeaders);
        return request;
    }

    /** Adds the id to a response again, because Jetty removes all headers from error responses. */
    public static void addTo(Request request, HttpFields.Mutable responseHeaders) {
        String id = of(request);
        if (id != null) {
            responseHeaders.put(HEADER, id);
        }
    }

    /** Returns the id of a request; {@code null} if the request could not be parsed. */
    static @Nullable String of(Request request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    /** Returns a handler that adds the id to the log events of the thread. */
    public static Handler.Wrapper named(Handler handler) {
        return new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                MDC.put(NAME, of(request));
                try {
                    return super.handle(request, response, callback);
                } finally {
                    MDC.remove(NAME);
                }
            }
        };
    }

    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
