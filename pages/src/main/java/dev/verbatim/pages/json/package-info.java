/** Reads the JSON of a page strictly by RFC 8259, into values that know their positions. */
@NullMarked
package dev.verbatim.pages.json;

import org.jspecify.annotations.NullMarked;
