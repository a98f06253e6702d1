package dev.verbatim.mock.serve;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Logs the requests that Jetty refuses before any handler sees them, such as those whose path is not UTF-8. */
final class RefusedRequests extends ErrorHandler {
    private static final String LOGGED = "dev.verbatim.mock.logged";

    private final MockLog log;

    RefusedRequests(MockLog log) {
        this.log = log;
    }

    /** Whether a request is logged already. */
    static boolean have(Request request) {
        return request.getAttribute(LOGGED) != null;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        request.setAttribute(LOGGED, true);
        log.warn(request.getMethod() + " " + request.getHttpURI().getPath() + " -> HTTP "
                + request.getAttribute(ERROR_STATUS) + ", no HTTP server reads such a request: "
                + request.getAttribute(ERROR_MESSAGE));
        return super.handle(request, response, callback);
    }
}
