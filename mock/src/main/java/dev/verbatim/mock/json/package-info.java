/** JSON that was received, as the values of the package {@code pages.json}. */
@NullMarked
package dev.verbatim.mock.json;

import org.jspecify.annotations.NullMarked;
