package dev.verbatim.mock.serve;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/** Allows the pages of other sites to send requests and to hear notifications (CORS, in the Fetch Standard, section 3.3). */
final class OtherSites {
    private OtherSites() {}

    /** Returns the handler itself if no other site is allowed. */
    static Handler allowed(Set<String> origins, Handler handler) {
        if (origins.isEmpty()) {
            return handler;
        }
        CrossOriginHandler sites = new CrossOriginHandler();
        sites.setAllowedOriginPatterns(origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
        sites.setAllowedMethods(Set.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        sites.setAllowedHeaders(Set.of("Authorization", "Content-Type", "Last-Event-ID"));
        // For the cookie of long polling.
        sites.setAllowCredentials(true);
        // Without CORS, a WebSocket could be opened from anywhere, too.
        sites.setDeliverNonAllowedOriginWebSocketUpgradeRequests(true);
        sites.setHandler(handler);
        return sites;
    }
}
