package dev.verbatim.client.cometd;

import jakarta.websocket.WebSocketContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.client.transport.ClientTransport;
import org.cometd.client.websocket.jakarta.WebSocketTransport;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;

/** Creates CometD's transports, which send headers, such as credentials, with every HTTP request. */
final class CometdTransports {
    private CometdTransports() {}

    static ClientTransport longPolling(Supplier<Map<String, String>> headers, int maxBytes, HttpClient http) {
        return new JettyHttpClientTransport(options(maxBytes), http) {
            @Override
            protected void customize(Request request) {
                request.headers(fields -> headers.get().forEach(fields::put));
            }
        };
    }

    static ClientTransport webSocket(
            Supplier<Map<String, String>> headers, int maxBytes, WebSocketContainer container) {
        return new WebSocketTransport(options(maxBytes), null, container) {
            @Override
            protected void onHandshakeRequest(Map<String, List<String>> fields) {
                super.onHandshakeRequest(fields);
                headers.get().forEach((name, value) -> fields.put(name, List.of(value)));
            }
        };
    }

    private static Map<String, Object> options(int maxBytes) {
        Map<String, Object> options = new HashMap<>();
        options.put(ClientTransport.JSON_CONTEXT_OPTION, new CometdJson());
        options.put(ClientTransport.MAX_MESSAGE_SIZE_OPTION, maxBytes);
        return options;
    }
}
