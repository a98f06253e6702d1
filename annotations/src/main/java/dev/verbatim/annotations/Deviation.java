package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts the findings of one rule about the page of an {@link Operation}, for a page that cannot be changed. A deviation
 * whose findings no longer occur is itself a finding, so the list only shrinks.
 *
 * <pre>{@code
 * @Operation("Consult")
 * @Deviation(rule = "request-url", reason = "The vendor's sample leaves /me out.")
 * public interface Consult {
 *     void consult(Session session) throws OperationException;
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Repeatable(Deviation.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Deviation {
    /** The id of the accepted rule, such as {@code "parameter-undocumented"}. */
    String rule();

    /** Why the findings are accepted, for the next reader; not blank. */
    String reason();

    /** Holds several deviations of one interface. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The deviations, in the order they are written. */
        Deviation[] value();
    }
}
