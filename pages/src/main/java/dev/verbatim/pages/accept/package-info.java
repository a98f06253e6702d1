/** Puts values that a server sent in the place of those in the samples of pages. */
@NullMarked
package dev.verbatim.pages.accept;

import org.jspecify.annotations.NullMarked;
