package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refines the response of a documented operation, as {@link Notification} refines a notification: methods with {@link Member}
 * choose the types of members, and {@link Member} on the interface chooses their Java names. Instead, the handler's method may
 * return a record that you write.
 *
 * <pre>{@code
 * @Response("FindRobots")
 * public interface FoundRobots {
 *     @Member("robots.state") OpenEnum<RobotState> state();
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Response {
    /** The documented name of the operation. */
    String value();
}
