package dev.verbatim.testkit.client;

import dev.verbatim.testkit.style.MessageStyle;
import java.time.Duration;
import java.util.Set;

/**
 * What a {@link NotificationReceiver} needs.
 *
 * @param server the server and its user
 * @param style how the server shapes its messages
 * @param channels the channels to subscribe to; empty unless {@link NotificationReceiver#subscribesToChannels()}
 * @param timeout how long to wait for the server
 * @param inbox where notifications go
 * @since 0.2.0
 */
public record Reception(
        LiveServer server, MessageStyle style, Set<String> channels, Duration timeout, NotificationInbox inbox) {
    /** Copies the channels. */
    public Reception {
        channels = Set.copyOf(channels);
    }
}
