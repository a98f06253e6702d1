/** What a Java programmer writes by hand over jackson-core: a parser, a switch over member names, a record, a generator. */
@NullMarked
package dev.verbatim.benchmarks.json.byhand;

import org.jspecify.annotations.NullMarked;
