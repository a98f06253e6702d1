package dev.verbatim.testkit.coverage;

import java.util.Locale;

/**
 * The kinds of documented items.
 *
 * @since 0.2.0
 */
public enum Kind {
    /** An operation. */
    OPERATIONS,
    /** A parameter that a request has, or leaves out. */
    PARAMETERS,
    /** A status, of one operation or of all. */
    STATUSES,
    /** A type of notification, or one word in it that tells what happened. */
    NOTIFICATIONS,
    /** The capability of an operation, allowed or refused. */
    CAPABILITIES,
    /** A step of a sample. */
    STEPS;

    /** Returns the name in reports and settings, such as {@code operations}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
