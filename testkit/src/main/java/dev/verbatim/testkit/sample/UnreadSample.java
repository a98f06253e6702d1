package dev.verbatim.testkit.sample;

/**
 * A block of a page that no generated type reads.
 *
 * @param name the page, the line and the kind of block, such as {@code voice/SwapCalls.md:42 request SwapCalls}
 * @param reason why no type reads it
 * @since 0.2.0
 */
public record UnreadSample(String name, String reason) {}
