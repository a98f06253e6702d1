package dev.verbatim.sample.server.security;

import dev.verbatim.runtime.Caller;
import dev.verbatim.sample.server.limits.RateLimitKey;
import dev.verbatim.sample.server.limits.RateLimiter;
import dev.verbatim.sample.server.limits.RequestTimeouts;
import java.net.SocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates each request once and stores the caller in an attribute of the request. Requests for operations go on without a
 * caller, because the dispatcher must check the body before the caller.
 *
 * <p>The rate limit is checked before anything slow. A password that has not been verified before waits in a queue and is
 * checked on another thread; then the request goes on.
 */
public final class Authentication extends Handler.Wrapper {
    /** The name of the request attribute that holds the {@link Caller}; absent if the caller is not authenticated. */
    public static final String CALLER = Authentication.class.getPackageName() + ".caller";

    private final Accounts accounts;
    private final Tickets tickets;
    private final RateLimiter rates;
    private final RequestTimeouts timeouts;
    private final HashingQueue hashing;
    private final Executor executor;
    private final Predicate<Request> demanded;

    /**
     * Authenticates against a list of accounts.
     *
     * @param tickets open WebSockets instead of credentials, for the demanded requests
     * @param rates limits the requests of each verified user, of each address without credentials, and of each unverified name
     *     at an address
     * @param timeouts is paused while a password is being checked
     * @param executor runs the password checks and the rest of the requests
     * @param demanded the requests that are refused without a caller
     */
    public Authentication(
            Accounts accounts,
            Tickets tickets,
            RateLimiter rates,
            RequestTimeouts timeouts,
            Executor executor,
            Predicate<Request> demanded) {
        this.accounts = accounts;
        this.tickets = tickets;
        this.rates = rates;
        this.timeouts = timeouts;
        this.hashing = new HashingQueue(executor);
        this.executor = executor;
        this.demanded = demanded;
    }

    /** Returns the caller of a request that has passed this handler. */
    public static @Nullable Caller callerOf(Request request) {
        return (Caller) request.getAttribute(CALLER);
    }

    /** Returns the number of passwords that are being checked or wait to be. */
    public int passwordsInQueue() {
        return hashing.inQueue();
    }

    /** Refuses all requests whose passwords wait to be checked. */
    public void checkNoMore() {
        hashing.close();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        BasicCredentials credentials =
                BasicCredentials.parse(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        if (credentials == null) {
            return rates.accepts(RateLimitKey.address(remote))
                    ? goOn(request, response, callback, ticketHolder(request))
                    : refused(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
        }
        Caller verifiedBefore = accounts.verifiedBefore(credentials);
        if (verifiedBefore != null) {
            return rates.accepts(RateLimitKey.user(verifiedBefore.name()))
                    ? goOn(request, response, callback, verifiedBefore)
                    : refused(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
        }
        RateLimitKey.Claimed sender = RateLimitKey.claimed(remote, credentials.name());
        if (!rates.accepts(sender)) {
            return refused(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
        }
        timeouts.pause(request);
        hashing.submit(sender, new Login(request, response, callback, credentials));
        return true;
    }

    /** An unknown ticket counts towards the limit of the address, so guessing is slow as well as hopeless. */
    private @Nullable Caller ticketHolder(Request request) {
        String ticket = demanded.test(request) ? WebSocketTicket.of(request) : null;
        return ticket == null ? null : tickets.redeem(ticket);
    }

    private boolean goOn(Request request, Response response, Callback callback, @Nullable Caller caller)
            throws Exception {
        if (caller != null) {
            request.setAttribute(CALLER, caller);
        } else if (demanded.test(request)) {
            return refused(request, response, callback, HttpStatus.UNAUTHORIZED_401);
        }
        return super.handle(request, response, callback);
    }

    private static boolean refused(Request request, Response response, Callback callback, int httpStatus) {
        Response.writeError(request, response, callback, httpStatus);
        return true;
    }

    /** A request that waits for its password to be checked. */
    private final class Login implements HashingQueue.Attempt {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final BasicCredentials credentials;

        Login(Request request, Response response, Callback callback, BasicCredentials credentials) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.credentials = credentials;
        }

        @Override
        public void check() {
            Caller caller = accounts.verify(credentials);
            try {
                executor.execute(() -> goOn(caller));
            } catch (RejectedExecutionException stopped) {
                callback.failed(stopped);
            }
        }

        @Override
        public void refuse() {
            timeouts.resume(request);
            refused(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
        }

        private void goOn(@Nullable Caller caller) {
            timeouts.resume(request);
            try {
                if (!Authentication.this.goOn(request, response, callback, caller)) {
                    refused(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception e) {
                Response.writeError(request, response, callback, e);
            }
        }
    }
}
