/** Reports as plain text: two values side by side, and text that fits into columns. */
@NullMarked
package dev.verbatim.testkit.report;

import org.jspecify.annotations.NullMarked;
