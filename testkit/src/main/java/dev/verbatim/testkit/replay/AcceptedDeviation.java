package dev.verbatim.testkit.replay;

/**
 * A difference between page and server that the caller knows of and accepts.
 *
 * @param step the step's number
 * @param member the member's path in the step's JSON, such as {@code data.call.path}
 * @param reason why it is accepted; it is printed
 */
public record AcceptedDeviation(int step, String member, String reason) {}
