/** Compares what requests send with what their pages document. */
@NullMarked
package dev.verbatim.mock.judge;

import org.jspecify.annotations.NullMarked;
