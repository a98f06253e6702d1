package dev.verbatim.sample.server.limits;

import dev.verbatim.runtime.Caller;
import dev.verbatim.sample.server.security.Authentication;
import java.net.InetSocketAddress;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.DoSHandler;

/** Refuses what one user sends beyond a rate: 429, whatever connections it comes by. Counted by address where there is no user. */
public final class RequestRates {
    private static final int MOST_COUNTED = 100_000;

    private RequestRates() {}

    /** Limits what reaches a handler; behind {@link Authentication}. */
    public static Handler.Wrapper before(Handler handler, ServerLimits limits) {
        return new DoSHandler(
                handler,
                RequestRates::sender,
                limits.requestRates(),
                new DoSHandler.StatusRejectHandler(HttpStatus.TOO_MANY_REQUESTS_429),
                MOST_COUNTED);
    }

    private static String sender(Request request) {
        Caller caller = Authentication.callerOf(request);
        return caller != null
                ? "user " + caller.name()
                : "address "
                        + (request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                                ? remote.getAddress()
                                : "unknown");
    }
}
