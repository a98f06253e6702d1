package dev.verbatim.runtime.envelope;

import java.util.Locale;

/**
 * Why the runtime itself refuses a request. An API can have a code of its own for each, see {@link EnvelopeBuilder#refusal}.
 *
 * @since 0.2.0
 */
public enum Refusal {
    /** The message is not JSON, or beyond a limit. */
    SYNTAX,
    /** The message is JSON, but no request. */
    MALFORMED,
    /** No operation of that name is documented. */
    UNKNOWN,
    /** A mandatory parameter is missing. */
    MISSING,
    /** A parameter has a value that is not documented. */
    INVALID,
    /** The operation is not valid now. */
    UNAVAILABLE,
    /** The caller lacks a feature that the operation requires. */
    DENIED,
    /** There is no such resource, or it is not the caller's own. */
    ABSENT,
    /** The caller is not authenticated. */
    UNAUTHENTICATED,
    /** An exception that nobody foresaw. */
    INTERNAL,
    /** The operation has not ended in time. */
    INCOMPLETE;

    /** Its name in a style file, such as {@code missing} for the key {@code failure.missing}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Refusal of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
