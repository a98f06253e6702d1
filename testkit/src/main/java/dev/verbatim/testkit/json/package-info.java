/** JSON that knows its lines in a page: reading, comparing, and showing two values side by side. */
@NullMarked
package dev.verbatim.testkit.json;

import org.jspecify.annotations.NullMarked;
