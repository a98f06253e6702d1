/**
 * Ordinary JSON, faster than Jackson reads it: any strings and numbers, and names of ASCII without escapes, which is what requests and
 * notifications nearly always are. From the first token that is not ordinary on, Jackson reads.
 *
 * <p>Measured against the same work on Jackson's parser; {@code docs/benchmarks.md} has the figures. Not exported.
 */
@NullMarked
package dev.verbatim.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
