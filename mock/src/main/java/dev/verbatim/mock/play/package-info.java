/** Answers requests as samples show, with the ids of the request in the place of the documented ones. */
@NullMarked
package dev.verbatim.mock.play;

import org.jspecify.annotations.NullMarked;
