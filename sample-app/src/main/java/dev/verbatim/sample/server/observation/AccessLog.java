package dev.verbatim.sample.server.observation;

import dev.verbatim.runtime.Caller;
import dev.verbatim.sample.server.security.Authentication;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each request at its end: user, method, path, status and duration, but no headers, body or query. */
public final class AccessLog implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int LONGEST = 200;

    private final ServerMetrics metrics;

    /** Creates a log that also counts the responses in the given metrics. */
    public AccessLog(ServerMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void log(Request request, Response response) {
        metrics.responded(response.getStatus());
        if (!LOG.isInfoEnabled()) {
            return;
        }
        Caller caller = Authentication.callerOf(request);
        LOG.atInfo()
                .addKeyValue("requestId", RequestIds.of(request))
                .addKeyValue("user", caller == null ? null : caller.name())
                .addKeyValue("method", plain(request.getMethod()))
                .addKeyValue("path", plain(request.getHttpURI().getPath()))
                .addKeyValue("status", response.getStatus())
                .addKeyValue("micros", TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - request.getHeadersNanoTime()))
                .log("request");
    }

    /** Returns a text from a client as printable ASCII, truncated, so that it cannot forge log lines. */
    private static String plain(String text) {
        String start = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
        return start.replaceAll("[^!-~]", "?");
    }
}
