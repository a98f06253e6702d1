package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refines the request of a documented operation, as {@link Notification} refines a notification: methods with {@link Member}
 * choose the types of members, and {@link Member} on the interface chooses their Java names. The parameters
 * of the handler's method apply afterwards: the type of a parameter replaces a type that is chosen here.
 *
 * <pre>{@code
 * @Request("Dial")
 * public interface DialedNumbers {
 *     @Member("destination.phoneNumber") PhoneNumber phoneNumber();
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Request {
    /** The documented name of the operation. */
    String value();
}
