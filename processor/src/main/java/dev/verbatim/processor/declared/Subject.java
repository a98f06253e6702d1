package dev.verbatim.processor.declared;

import java.util.Comparator;

/**
 * The annotation in the user's Java at which a finding is reported.
 *
 * @param element the canonical name of the annotated type; the name of the package for an API
 * @param place which of its annotations
 * @param index the index among several annotations of that kind, from 0; for an API, 0 or the number of something that only its pages
 *     declare
 */
public record Subject(String element, Place place, int index) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::element).thenComparing(Subject::place).thenComparing(Subject::index);

    /** Returns the annotation of a package with an API. */
    public static Subject api(String packageName) {
        return new Subject(packageName, Place.API, 0);
    }

    /**
     * Returns the annotation of a package, for something that no type declares.
     *
     * @param number tells such things apart, from 1
     */
    public static Subject implied(String packageName, int number) {
        return new Subject(packageName, Place.API, number);
    }

    /** Returns the {@code @Operation} of a type. */
    public static Subject operation(String type) {
        return new Subject(type, Place.OPERATION, 0);
    }

    /** Returns the {@code @Notification} of a type. */
    public static Subject notification(String type) {
        return new Subject(type, Place.NOTIFICATION, 0);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    /** The kinds of annotations at which findings are reported. */
    public enum Place {
        /** {@code @OperationApi} or {@code @ApiClient} of a package. */
        API,
        /** {@code @Operation} of a type. */
        OPERATION,
        /** {@code @Notification} of a type. */
        NOTIFICATION,
        /** {@code @Request} of a type. */
        REQUEST,
        /** {@code @Response} of a type. */
        RESPONSE,
        /** A {@code @Deviation} of a type. */
        DEVIATION,
        /** {@code @Member} of a method of a type; the methods with one are counted. */
        MEMBER
    }
}
