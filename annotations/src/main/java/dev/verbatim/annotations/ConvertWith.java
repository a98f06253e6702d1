package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the class that makes values of a Java type from what the pages show, and gives it back. On a type it holds wherever
 * the type is used; on a parameter, a {@link Member} method or a record component it holds there, for the type itself or for
 * the elements of a {@code List}, {@code Set}, {@code Map} or {@code Optional} of it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface ConvertWith {
    /**
     * A class that implements the runtime's {@code Converter} for the type, is visible from the package of the API and has a
     * constructor without parameters. One instance serves all threads.
     */
    Class<?> value();
}
