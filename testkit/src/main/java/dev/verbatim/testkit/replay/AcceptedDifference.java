package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.Difference;

/**
 * An accepted deviation that occurred.
 *
 * @param deviation what was accepted, and why
 * @param difference what differed
 */
public record AcceptedDifference(AcceptedDeviation deviation, Difference difference) {}
