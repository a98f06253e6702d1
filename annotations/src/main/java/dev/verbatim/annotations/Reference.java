package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a method parameter of a resource type to a documented parameter whose value is the URI of such a resource. The URI
 * names the resource by its path; its scheme and authority are neither compared nor contacted.
 *
 * <pre>{@code
 * void swap(Call call, @Reference("otherCallUri") Call otherCall) throws OperationException;
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Reference {
    /** The documented name of the parameter that holds the URI, such as {@code "otherCallUri"}. */
    String value();
}
