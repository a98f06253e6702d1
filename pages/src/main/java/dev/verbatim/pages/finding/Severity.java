package dev.verbatim.pages.finding;

/** How much a finding matters, the gravest first. */
public enum Severity {
    /** Breaks the build. */
    ERROR,
    /** Is shown, and breaks a build whose warnings are errors. */
    WARNING,
    /** Is shown. */
    NOTE,
    /** Is not looked for. */
    OFF
}
