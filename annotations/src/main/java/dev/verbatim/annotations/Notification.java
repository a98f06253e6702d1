package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates a record and a builder for a documented notification. The shape is inferred from every sample in the API's pages
 * that has this {@code messageType}. The interface may be empty; its methods refine the types of members with
 * {@link Member}.
 *
 * <pre>{@code
 * @Notification("CallStateChangeMessage")
 * public interface CallStateChange {
 *     @Member("call.state") OpenEnum<CallState> state();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Notification {
    /** The {@code messageType} in the samples, or the name of the event in other styles; also the name of the generated record, unless {@link #as} is set. */
    String value();

    /**
     * The name of the generated record, such as {@code "Failure"} for the message type {@code Error}. By default, the message
     * type.
     *
     * @since 0.2.0
     */
    String as() default "";
}
