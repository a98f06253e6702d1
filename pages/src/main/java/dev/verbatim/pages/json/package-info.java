/** JSON as it stands in a page: values that know their place, and a strict reader for RFC 8259. */
@NullMarked
package dev.verbatim.pages.json;

import org.jspecify.annotations.NullMarked;
