package dev.verbatim.processor.shape;

/** What a JSON value without an inside can be. */
public enum Scalar {
    /** A string. */
    STRING,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A whole number of at most 32 bits. */
    INT,
    /** A whole number of at most 64 bits. */
    LONG,
    /** A whole number of any size. */
    BIG_INTEGER,
    /** A number that a double holds exactly as it is written in decimal. */
    DOUBLE,
    /** A number of any size and precision. */
    BIG_DECIMAL,
    /** Any JSON value: the samples contradict each other, or show none but null. */
    ANY
}
