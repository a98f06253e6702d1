package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the enum constant that represents every text without a constant. The constant does not keep the text, so it cannot
 * be written; use the runtime's {@code OpenEnum} to keep the text.
 *
 * <pre>{@code
 * public enum CallState {
 *     ESTABLISHED,
 *     HELD,
 *     @UnknownValue OTHER
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface UnknownValue {}
