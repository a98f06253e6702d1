package dev.verbatim.client;

/**
 * How a client receives notifications beside its requests over HTTP: {@code SseSource} and {@code WebSocketSource} are in
 * {@code dev.verbatim.client.http}, {@code CometdSource} is in the artifact {@code verbatim-client-cometd}. To write another one, open
 * a session that passes each message to the target.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface NotificationSource {
    /** Receives nothing. */
    NotificationSource NONE = (setup, target) -> () -> {};

    /**
     * Opens a session, and returns when the server has confirmed that it will send notifications. The client connects again itself.
     *
     * @param setup the server, and how to connect
     * @param target takes what arrives
     * @throws ClientException if the server cannot be reached, refuses, or does not answer in time
     */
    NotificationSession open(SessionSetup setup, NotificationTarget target);
}
