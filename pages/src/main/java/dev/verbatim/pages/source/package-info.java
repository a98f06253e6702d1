/** Text and its place in a page. */
@NullMarked
package dev.verbatim.pages.source;

import org.jspecify.annotations.NullMarked;
