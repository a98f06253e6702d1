package dev.verbatim.testkit.sample;

/**
 * A block of a page that no generated type reads.
 *
 * @param name page, line and what the block is, such as {@code voice/SwapCalls.md:42 request SwapCalls}
 * @param reason why it is not read
 */
public record UnreadSample(String name, String reason) {}
