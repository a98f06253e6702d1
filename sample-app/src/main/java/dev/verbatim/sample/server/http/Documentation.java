package dev.verbatim.sample.server.http;

import dev.verbatim.sample.server.limits.RateLimitKey;
import dev.verbatim.sample.server.limits.RateLimiter;
import dev.verbatim.site.serve.SiteRequests;
import dev.verbatim.site.serve.SiteResponse;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Serves the documentation of the API, to everybody, also when a page of another site links to it. Requests for it count towards the
 * rate limit of their address.
 */
final class Documentation extends Handler.Wrapper {
    private final SiteRequests site;
    private final RateLimiter rates;

    Documentation(SiteRequests site, RateLimiter rates, Handler handler) {
        super(handler);
        this.site = site;
        this.rates = rates;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getCanonicalPath();
        if (path == null || !site.concerns(path)) {
            return super.handle(request, response, callback);
        }
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        if (!rates.accepts(RateLimitKey.address(remote))) {
            Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
            return true;
        }
        send(
                site.answer(request.getMethod(), path, request.getHeaders().get(HttpHeader.IF_NONE_MATCH)),
                response,
                callback);
        return true;
    }

    private static void send(SiteResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        byte[] body = answer.body();
        if (answer.status() >= HttpStatus.BAD_REQUEST_400) {
            // Clients of this server can expect the same JSON for every failure.
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, JsonErrorHandler.JSON);
            body = JsonErrorHandler.body(answer.status());
        }
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
