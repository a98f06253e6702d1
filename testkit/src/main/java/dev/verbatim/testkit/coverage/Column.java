package dev.verbatim.testkit.coverage;

import java.util.Locale;

/**
 * What can be true of a documented item.
 *
 * @since 0.2.0
 */
public enum Column {
    /** A page documents it. */
    DOCUMENTED,
    /** The API has an interface for it, which code is generated for. */
    IMPLEMENTED,
    /** Generated code has read a message that shows it: one of a page, or one that a client sent. */
    DECODED,
    /** It happened between a client and a running server or router. */
    REPLAYED;

    /** Returns the name in reports, such as {@code replayed}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
