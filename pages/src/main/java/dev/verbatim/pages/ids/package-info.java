/** What an id is in documented messages, and which live id stands for which documented one. */
@NullMarked
package dev.verbatim.pages.ids;

import org.jspecify.annotations.NullMarked;
