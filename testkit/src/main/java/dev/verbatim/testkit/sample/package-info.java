/** The samples of the pages as tests of the generated types. */
@NullMarked
package dev.verbatim.testkit.sample;

import org.jspecify.annotations.NullMarked;
