package dev.verbatim.processor.declared;

/**
 * The annotation in the user's Java at which a finding is shown.
 *
 * @param element the canonical name of the annotated type; the name of the package for an API
 * @param place which of its annotations
 * @param index which of several of that kind, from 0
 */
public record Subject(String element, Place place, int index) {
    /** The annotations at which findings are shown. */
    public enum Place {
        /** {@code @OperationApi} of a package. */
        API,
        /** {@code @Operation} of a type. */
        OPERATION,
        /** {@code @Notification} of a type. */
        NOTIFICATION,
        /** A {@code @Deviation} of a type. */
        DEVIATION,
        /** {@code @Member} of a method of a type; the methods with one are counted. */
        MEMBER
    }
}
