package dev.verbatim.sample.server.security;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Finds the ticket in a request for a WebSocket. */
final class WebSocketTicket {
    private static final String PARAMETER = "ticket=";

    private WebSocketTicket() {}

    /**
     * Returns the ticket; {@code null} if the request has none, or may not use one. Only a page may: it asks for a WebSocket and
     * sends its {@code Origin}, which {@link OriginGuard} has checked. Other clients send their credentials.
     */
    static @Nullable String of(Request request) {
        String query = request.getHttpURI().getQuery();
        boolean isWebSocket = HttpMethod.GET.is(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE));
        return isWebSocket
                        && query != null
                        && query.startsWith(PARAMETER)
                        && request.getHeaders().contains(HttpHeader.ORIGIN)
                ? query.substring(PARAMETER.length())
                : null;
    }
}
