package dev.verbatim.sample.server.security;

import dev.verbatim.runtime.Caller;
import dev.verbatim.sample.server.limits.RequestRates;
import dev.verbatim.sample.server.limits.Sender;
import java.net.SocketAddress;
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
    private final RequestRates rates;
    private final Predicate<Request> demanded;

    /**
     * Authenticates by a list of accounts.
     *
     * @param rates what is accepted of a user, of an address that names none, and of a name at an address until its password is
     *     known to be right: only then is a request its user's
     * @param demanded the requests that come no further without a caller
     */
    public Authentication(Accounts accounts, RequestRates rates, Predicate<Request> demanded) {
        this.accounts = accounts;
        this.rates = rates;
        this.demanded = demanded;
    }

    /** The caller of a request that came through here. */
    public static @Nullable Caller callerOf(Request request) {
        return (Caller) request.getAttribute(CALLER);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        BasicCredentials credentials =
                BasicCredentials.parse(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        Caller caller = credentials == null ? null : accounts.verifiedBefore(credentials);
        if (!rates.accepts(sender(request, credentials, caller))) {
            Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
            return true;
        }
        try {
            if (caller == null && credentials != null) {
                caller = accounts.verify(credentials);
            }
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

    private static Sender sender(
            Request request, @Nullable BasicCredentials credentials, @Nullable Caller verifiedBefore) {
        if (verifiedBefore != null) {
            return Sender.user(verifiedBefore.name());
        }
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        return credentials == null ? Sender.address(remote) : Sender.claimed(remote, credentials.name());
    }
}
