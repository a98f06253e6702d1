package dev.verbatim.pages.finding;

/**
 * The severity of a finding, the highest first.
 *
 * @since 0.2.0
 */
public enum Severity {
    /** Breaks the build. */
    ERROR,
    /** Is reported, and breaks builds that treat warnings as errors. */
    WARNING,
    /** Is reported. */
    NOTE,
    /** Is not checked. */
    OFF
}
