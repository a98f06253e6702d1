/** The sample server for interactive use, with curl commands for every step. */
@NullMarked
package dev.verbatim.sample.serve;

import org.jspecify.annotations.NullMarked;
