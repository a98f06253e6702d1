/** JSON as Jackson's tree: read strictly, with the lines of a page, and compared. */
@NullMarked
package dev.verbatim.testkit.json;

import org.jspecify.annotations.NullMarked;
