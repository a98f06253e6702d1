package dev.verbatim.runtime.envelope;

import org.jspecify.annotations.Nullable;

/**
 * An event on the side to which it has been sent.
 *
 * @param name the documented name
 * @param data the data as JSON; {@code null} if there is none
 * @param channel the channel on which it was sent; empty if it has none
 * @since 0.2.0
 */
public record ReceivedEvent(String name, @Nullable String data, String channel) {}
