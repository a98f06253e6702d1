/**
 * Puts load on the sample server and on bare Jetty with bare CometD, one after the other, round by round, and prints what the
 * one does for each that the other does.
 *
 * <p>Start at {@link dev.verbatim.load.Load}. {@code docs/load.md} says what the figures mean.
 */
@NullMarked
package dev.verbatim.load;

import org.jspecify.annotations.NullMarked;
