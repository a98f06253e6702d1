package dev.verbatim.testkit.replay;

/**
 * A difference between the page and the server that the caller knows about and accepts.
 *
 * @param step the step's number
 * @param member the member's path in the step's JSON, such as {@code data.call.path}
 * @param reason why it is accepted; the report prints it
 * @since 0.1.0
 */
public record AcceptedDeviation(int step, String member, String reason) {}
