/** The shape of the messages of an API, from its style and its samples, as calls of the runtime's builder of envelopes. */
@NullMarked
package dev.verbatim.pages.envelope;

import org.jspecify.annotations.NullMarked;
