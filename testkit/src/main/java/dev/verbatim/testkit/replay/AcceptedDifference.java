package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.Difference;

/**
 * An accepted deviation that occurred.
 *
 * @param deviation what was accepted, and why
 * @param difference what differed
 * @since 0.1.0
 */
public record AcceptedDifference(AcceptedDeviation deviation, Difference difference) {}
