/** The names, paths and labels in the messages and pages of an API. Other packages use these constants. */
@NullMarked
package dev.verbatim.pages.style;

import org.jspecify.annotations.NullMarked;
