/** What the pages of an API document, ready to be served. */
@NullMarked
package dev.verbatim.mock.documented;

import org.jspecify.annotations.NullMarked;
