package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the text that messages use for an enum constant, where the text does not follow from the name of the constant.
 *
 * <pre>{@code
 * public enum UserState {
 *     READY,
 *     @WireName("On hold") ON_HOLD
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface WireName {
    /** The text in messages, such as {@code "On hold"}. */
    String value();
}
