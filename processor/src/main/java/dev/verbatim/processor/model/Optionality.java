package dev.verbatim.processor.model;

/** How Java says that there may be no value. */
public enum Optionality {
    /** By null, or not at all. */
    NONE,
    /** By an {@code Optional}. */
    OPTIONAL,
    /** By an {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. */
    NUMBER
}
