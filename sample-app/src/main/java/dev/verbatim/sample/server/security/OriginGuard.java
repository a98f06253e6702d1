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
 * Refuses requests that a browser sends for another site with its user's credentials. This includes WebSockets, which browsers
 * do not protect. Clients other than browsers send no {@code Origin} and are not affected.
 */
public final class OriginGuard extends Handler.Wrapper {
    private final Set<String> allowed;

    /**
     * Allows the pages of some sites.
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
