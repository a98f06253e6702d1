package dev.verbatim.runtime.internal.json;

import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** A text has bytes that are not UTF-8; its location is that of the first one. */
public final class MalformedUtf8Exception extends StreamReadException {
    private static final long serialVersionUID = 1L;

    MalformedUtf8Exception(TokenStreamLocation location) {
        super(null, "not UTF-8", location);
    }
}
