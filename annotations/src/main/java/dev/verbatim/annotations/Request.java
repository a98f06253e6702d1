package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refines the request of a documented operation, as {@link Notification} refines a notification: methods with {@link Member}
 * choose the types of members, and {@link Member} on the interface names them in Java. What the parameters of the handler's method say of a member comes after that.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Request {
    /** The operation's documented name. */
    String value();
}
