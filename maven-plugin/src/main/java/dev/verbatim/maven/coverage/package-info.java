/** Reads what the modules of a build document and what their tests recorded, and compares it with thresholds. */
@NullMarked
package dev.verbatim.maven.coverage;

import org.jspecify.annotations.NullMarked;
