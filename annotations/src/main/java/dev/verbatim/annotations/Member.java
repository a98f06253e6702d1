package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refines the type of one member of a {@link Notification} to the method's return type. Which types can hold what is told in
 * {@code docs/types.md}; {@code Optional<T>} says the same as {@code T}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Member {
    /**
     * The member's path below {@code data}, with dots between names: {@code "call.state"}. An array on the way stands for each
     * of its elements ({@code "call.participants.phoneNumber"}), and brackets at the end do so too
     * ({@code "call.participants[]"}).
     */
    String value();
}
