/** Which values must not be printed or written to a page, because they look like credentials. */
@NullMarked
package dev.verbatim.pages.secret;

import org.jspecify.annotations.NullMarked;
