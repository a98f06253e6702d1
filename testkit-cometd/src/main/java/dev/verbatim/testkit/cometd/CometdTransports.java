package dev.verbatim.testkit.cometd;

import dev.verbatim.testkit.client.LiveServer;
import jakarta.websocket.WebSocketContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.client.transport.ClientTransport;
import org.cometd.client.websocket.jakarta.WebSocketTransport;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;

/** Creates CometD's transports, which send the headers of the {@link LiveServer} with every HTTP request. */
final class CometdTransports {
    private CometdTransports() {}

    static ClientTransport longPolling(LiveServer server, HttpClient http) {
        return new JettyHttpClientTransport(options(), http) {
            @Override
            protected void customize(Request request) {
                request.headers(headers -> server.headers().get().forEach(headers::put));
            }
        };
    }

    static ClientTransport webSocket(LiveServer server, WebSocketContainer container) {
        return new WebSocketTransport(options(), null, container) {
            @Override
            protected void onHandshakeRequest(Map<String, List<String>> headers) {
                super.onHandshakeRequest(headers);
                server.headers().get().forEach((name, value) -> headers.put(name, List.of(value)));
            }
        };
    }

    private static Map<String, Object> options() {
        Map<String, Object> options = new HashMap<>();
        options.put(ClientTransport.JSON_CONTEXT_OPTION, new CometdJson());
        return options;
    }
}
