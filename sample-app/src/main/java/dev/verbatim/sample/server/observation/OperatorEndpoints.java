package dev.verbatim.sample.server.observation;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.sample.server.security.Authentication;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The health and metrics endpoints for operators. */
public final class OperatorEndpoints {
    /** The feature that reading the metrics requires. */
    public static final String METRICS_FEATURE = "metrics";

    private static final String JSON = "application/json;charset=utf-8";
    private static final String FEATURE_MISSING = new String(
            OperationResponse.failure(
                            StatusCode.NOT_PERMITTED,
                            "the feature " + METRICS_FEATURE + " is required; the server's operator can grant it")
                    .body(),
            StandardCharsets.UTF_8);

    private static final String METHOD_NOT_ALLOWED =
            new String(OperationResponse.methodNotAllowed(Set.of("GET")).body(), StandardCharsets.UTF_8);

    private OperatorEndpoints() {}

    /**
     * Returns a handler for {@code /health/live} and {@code /health/ready}, which need no credentials. They report only whether
     * the process is running and whether it accepts requests.
     */
    public static Handler.Wrapper health(Handler handler, BooleanSupplier ready) {
        return new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                String page = Request.getPathInContext(request);
                if (!page.equals("/health/live") && !page.equals("/health/ready")) {
                    return super.handle(request, response, callback);
                }
                if (!isGet(request)) {
                    return sendMethodNotAllowed(response, callback);
                }
                return page.equals("/health/live") || ready.getAsBoolean()
                        ? send(response, callback, 200, JSON, "{\"status\":\"UP\"}")
                        : send(response, callback, 503, JSON, "{\"status\":\"DOWN\"}");
            }
        };
    }

    /**
     * Returns a handler for {@code /metrics}, for users with the feature {@link #METRICS_FEATURE}. {@link Authentication} must
     * come first.
     */
    public static Handler.Wrapper metrics(Handler handler, ServerMetrics metrics) {
        return new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                if (!Request.getPathInContext(request).equals("/metrics")) {
                    return super.handle(request, response, callback);
                }
                if (!isGet(request)) {
                    return sendMethodNotAllowed(response, callback);
                }
                Caller caller = Authentication.callerOf(request);
                if (caller == null) {
                    Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
                    return true;
                }
                if (!caller.features().contains(METRICS_FEATURE)) {
                    return send(response, callback, HttpStatus.FORBIDDEN_403, JSON, FEATURE_MISSING);
                }
                return send(response, callback, 200, "text/plain;version=0.0.4;charset=utf-8", metrics.scrape());
            }
        };
    }

    private static boolean isGet(Request request) {
        return HttpMethod.GET.is(request.getMethod());
    }

    private static boolean sendMethodNotAllowed(Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.ALLOW, "GET");
        return send(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, JSON, METHOD_NOT_ALLOWED);
    }

    private static boolean send(Response response, Callback callback, int status, String type, String text) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
