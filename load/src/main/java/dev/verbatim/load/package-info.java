/**
 * Load tests that compare the sample server with bare Jetty and bare CometD: both servers take turns, and the ratios of their
 * figures are printed.
 *
 * <p>Start at {@link dev.verbatim.load.Load}. {@code docs/load.md} explains the figures.
 */
@NullMarked
package dev.verbatim.load;

import org.jspecify.annotations.NullMarked;
