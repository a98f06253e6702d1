package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a Java name to a documented name that differs from it: a parameter of a handler's method to a documented parameter
 * or a variable of the Request URL, or a component of a record to a documented member.
 *
 * <p>Where the documented name cannot be a Java name, as {@code default}, the component of the generated request is named as
 * the parameter.
 *
 * <pre>{@code
 * void open(Gate gate, @Param("default") String fallback) throws OperationException;
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Param {
    /** The documented name. */
    String value();
}
