/** Code as written by hand with jackson-core: a parser, a switch over member names, a record and a generator. */
@NullMarked
package dev.verbatim.benchmarks.json.byhand;

import org.jspecify.annotations.NullMarked;
