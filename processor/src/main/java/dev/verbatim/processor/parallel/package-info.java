/** Work that takes nothing of the compiler's, on all cores. */
@NullMarked
package dev.verbatim.processor.parallel;

import org.jspecify.annotations.NullMarked;
