/**
 * Ordinary JSON, faster than Jackson reads it: UTF-8 of ASCII characters without escapes and with short whole numbers, which is
 * what requests and notifications nearly always are. From the first token that is not ordinary on, Jackson reads.
 *
 * <p>Measured against the same work on Jackson's parser; {@code docs/benchmarks.md} has the figures. Not exported.
 */
@NullMarked
package dev.verbatim.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
