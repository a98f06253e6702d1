/** The report of the goal coverage: what of the pages ran in tests. */
@NullMarked
package dev.verbatim.site.coverage;

import org.jspecify.annotations.NullMarked;
