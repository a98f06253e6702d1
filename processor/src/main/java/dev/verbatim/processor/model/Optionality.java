package dev.verbatim.processor.model;

/** How Java represents an absent value. */
public enum Optionality {
    /** As null, or not at all. */
    NONE,
    /** As an empty {@code Optional}. */
    OPTIONAL,
    /** As an empty {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. */
    NUMBER
}
