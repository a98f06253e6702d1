package dev.verbatim.testkit;

/**
 * A member that a page documents for a request, at any depth.
 *
 * @param path where it is in the parameters
 * @param line the line of its row, counted from 1
 * @param mandatory whether every request has it; if it is in another member, every request that has that one
 * @param type the JSON that it takes
 * @param onlySampled whether it is in another member and no row documents it: then only samples tell that it exists, that it is
 *     mandatory, and which type it has
 * @since 0.2.0
 */
public record DocumentedMember(MemberPath path, int line, boolean mandatory, Type type, boolean onlySampled) {
    /** The JSON that a member takes. */
    public enum Type {
        /** A string. */
        STRING,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A number without a fraction. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** An object. */
        OBJECT,
        /** An array. */
        ARRAY,
        /** Any value. */
        ANY
    }
}
