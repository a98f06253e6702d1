package dev.verbatim.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a transport needs to open a connection.
 *
 * @param server the URI of the options
 * @param headers supplies the headers of each HTTP request, such as credentials; asked before each, and sent to no other host
 * @param channels the documented channels, for transports that subscribe to channels
 * @param timeout how long to wait for each answer of the server
 * @param maxMessageBytes the most bytes of a message; of a longer one, no more are kept
 * @param http the HTTP client of the JDK, for transports that use it; follows no redirects
 * @param position where the last session was, as {@link NotificationSession#position} has returned it; empty for a first session
 * @since 0.2.0
 */
public record SessionSetup(
        URI server,
        Supplier<Map<String, String>> headers,
        Set<String> channels,
        Duration timeout,
        int maxMessageBytes,
        HttpClient http,
        String position) {
    /** Copies the channels. */
    public SessionSetup {
        channels = Set.copyOf(channels);
    }

    /** The server and the channels, without the headers, which may be secret. */
    @Override
    public String toString() {
        return "a session of " + server + " for the channels " + channels;
    }
}
