package dev.verbatim.client;

import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.Connections;

/**
 * How a client opens the one connection of an API that has one endpoint: {@code WebSocketTransport} in
 * {@code dev.verbatim.client.websocket} uses a container of Jakarta WebSocket, {@code StreamTransport} in
 * {@code dev.verbatim.client.stream} two streams. For ws and wss URIs, the JDK's WebSocket is the default.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface ClientTransport {
    /**
     * Opens a connection, and returns when it is open. The client connects again itself.
     *
     * @param setup the server, and how to connect
     * @param connections takes what arrives, and is told of the end of the connection
     * @throws ClientException if the server cannot be reached, refuses, or does not answer in time
     */
    Connection open(SessionSetup setup, Connections connections);
}
