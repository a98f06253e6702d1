package dev.verbatim.sample.server.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what a browser sends on behalf of another site, with its user's credentials: WebSockets too, which no browser
 * protects. What is no browser sends no {@code Origin} and is not concerned.
 */
public final class OriginGuard extends Handler.Wrapper {
    private final Set<String> allowed;

    /**
     * Lets the pages of some sites in.
     *
     * @param allowed origins such as {@code https://desk.example.org}: scheme, host and port as a browser sends them
     */
    public OriginGuard(Set<String> allowed) {
        this.allowed = allowed.stream().map(OriginGuard::normal).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        List<String> origins = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
        boolean foreign = origins.isEmpty()
                ? "cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))
                : !origins.stream().map(OriginGuard::normal).allMatch(allowed::contains);
        if (foreign) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static String normal(String origin) {
        return origin.toLowerCase(Locale.ROOT);
    }
}
