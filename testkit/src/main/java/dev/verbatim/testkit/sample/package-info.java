/** Tests of the generated types from the samples and the rows of pages. */
@NullMarked
package dev.verbatim.testkit.sample;

import org.jspecify.annotations.NullMarked;
