/**
 * Code as written by hand with jackson-core: a parser, a switch over member names, a record and a generator.
 *
 * <p>Not marked for nullness: such code trusts the payload, and members that a payload leaves out are {@code null}.
 */
@NullUnmarked
package dev.verbatim.benchmarks.json.byhand;

import org.jspecify.annotations.NullUnmarked;
