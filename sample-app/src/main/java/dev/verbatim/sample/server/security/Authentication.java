package dev.verbatim.sample.server.security;

import dev.verbatim.runtime.Caller;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Finds out once who sends a request, and says so in an attribute of the request. Where a caller is not demanded, the request
 * goes on without one: the operations have an order in which a request is refused, and a body that is none comes first.
 */
public final class Authentication extends Handler.Wrapper {
    /** The attribute of a request with its {@link Caller}; absent if the caller is not authenticated. */
    public static final String CALLER = Authentication.class.getPackageName() + ".caller";

    private final Accounts accounts;
    private final Predicate<Request> demanded;

    /**
     * Authenticates by a list of accounts.
     *
     * @param demanded the requests that come no further without a caller
     */
    public Authentication(Accounts accounts, Predicate<Request> demanded) {
        this.accounts = accounts;
        this.demanded = demanded;
    }

    /** The caller of a request that came through here. */
    public static @Nullable Caller callerOf(Request request) {
        return (Caller) request.getAttribute(CALLER);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            Caller caller = accounts.authenticate(request.getHeaders().get(HttpHeader.AUTHORIZATION));
            if (caller != null) {
                request.setAttribute(CALLER, caller);
            } else if (demanded.test(request)) {
                Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
                return true;
            }
        } catch (TooManyAttemptsException busy) {
            Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
