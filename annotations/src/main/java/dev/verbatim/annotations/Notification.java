package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the type and builder of a documented notification. Its shape is inferred from every sample of the API's pages
 * that has this {@code messageType}; the interface's methods may refine the types of members with {@link Member}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Notification {
    /** The {@code messageType} that the samples show; also the name of the generated type, unless {@link #as} gives another. */
    String value();

    /** The name of the generated type, such as {@code "Failure"} for a message type {@code Error}. */
    String as() default "";
}
