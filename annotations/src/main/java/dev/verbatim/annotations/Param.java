package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a method parameter to a documented parameter, or to a variable of the Request URL, of another name; a component of a
 * record to a documented member of another name. Where the
 * documented name gives no Java name of its own, as {@code default}, the component of the generated request has that of the
 * parameter.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Param {
    /** The documented name. */
    String value();
}
