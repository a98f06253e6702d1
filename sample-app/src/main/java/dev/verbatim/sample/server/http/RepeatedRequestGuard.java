package dev.verbatim.sample.server.http;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.sample.server.security.Authentication;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request that arrives a second time. When a connection breaks that was used before, browsers send its request again on
 * another one, even a POST that may have been carried out. A client that names its request in {@code Idempotency-Key} is protected
 * from that.
 */
final class RepeatedRequestGuard extends Handler.Wrapper {
    /** The header that names a request. */
    static final String KEY = "Idempotency-Key";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final byte[] REPEATED = OperationResponse.failure(
                    StatusCode.NOT_VALID_NOW,
                    "a request with this " + KEY + " has arrived before; it is not carried out a second time")
            .body();

    private final RequestKeys keys;

    RepeatedRequestGuard(Handler handler, RequestKeys keys) {
        super(handler);
        this.keys = keys;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Caller caller = Authentication.callerOf(request);
        String key = request.getHeaders().get(KEY);
        if (caller == null || !isNamed(request, key) || keys.isFirst(caller.name(), key)) {
            return super.handle(request, response, callback);
        }
        response.setStatus(HttpStatus.CONFLICT_409);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JsonErrorHandler.JSON);
        response.write(true, ByteBuffer.wrap(REPEATED), callback);
        return true;
    }

    private static boolean isNamed(Request request, @Nullable String key) {
        return HttpMethod.POST.is(request.getMethod())
                && key != null
                && HARMLESS.matcher(key).matches();
    }
}
