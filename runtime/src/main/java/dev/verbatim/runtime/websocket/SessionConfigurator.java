package dev.verbatim.runtime.websocket;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.connection.Connections;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the endpoint of each session, and authenticates callers while there is an HTTP request to do it by. */
final class SessionConfigurator extends ServerEndpointConfig.Configurator {
    private static final String CALLER = "dev.verbatim.runtime.caller";

    private final Connections connections;
    private final Function<HandshakeRequest, @Nullable Caller> callers;
    private final Predicate<@Nullable String> origins;

    SessionConfigurator(
            Connections connections,
            Function<HandshakeRequest, @Nullable Caller> callers,
            Predicate<@Nullable String> origins) {
        this.connections = connections;
        this.callers = callers;
        this.origins = origins;
    }

    @Override
    public boolean checkOrigin(@Nullable String origin) {
        return origins.test(origin);
    }

    /** Containers give each handshake a configuration of its own, whose properties the session has. */
    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        Caller caller = callers.apply(request);
        if (caller != null) {
            config.getUserProperties().put(CALLER, caller);
        }
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
        return type.cast(new SessionEndpoint(connections, SessionConfigurator::caller));
    }

    private static @Nullable Caller caller(Session session) {
        return (Caller) session.getUserProperties().get(CALLER);
    }
}
