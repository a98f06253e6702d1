package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts one known finding about the page of an {@link Operation} that cannot be changed. A deviation whose finding no
 * longer occurs is itself a finding, so the list only shrinks.
 */
@Documented
@Repeatable(Deviation.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Deviation {
    /** The id of the accepted rule, such as {@code "parameter-undocumented"}. */
    String rule();

    /** Why the finding is accepted, for the next reader; not blank. */
    String reason();

    /** Several deviations on one interface. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The deviations, in the order they are written. */
        Deviation[] value();
    }
}
