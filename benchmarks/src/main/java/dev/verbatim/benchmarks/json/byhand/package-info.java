/**
 * Code as written by hand with jackson-core: a parser, a switch over member names, a record and a generator.
 *
 * <p>Not marked for nullness: such code trusts the payload, and leaves what a payload leaves out as {@code null}.
 */
@NullUnmarked
package dev.verbatim.benchmarks.json.byhand;

import org.jspecify.annotations.NullUnmarked;
