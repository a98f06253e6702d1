package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what Java makes of one member of a message.
 *
 * <ul>
 *   <li>On an interface with {@link Operation} (for its request), {@link Request}, {@link Response} or {@link Notification}:
 *       {@link #as} names the member in Java.
 *   <li>On a method of an interface with {@link Request}, {@link Response} or {@link Notification}: the method's return type is
 *       the type of the member. The method's own name is free. {@code Optional<T>} says the same as {@code T}.
 * </ul>
 *
 * <pre>{@code
 * @Notification("GateMessage")
 * @Member(value = "gate.default", as = "fallback")
 * public interface GateMoved {
 *     @Member("gate.state") GateState state();
 * }
 * }</pre>
 *
 * <p>{@code docs/types.md} lists the types that a member can have.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Member.List.class)
public @interface Member {
    /**
     * The member's path in the message ({@code data} of a notification), with dots between names: {@code "call.state"}. An array
     * or a map on the way stands for each of its elements ({@code "call.participants.phoneNumber"}), and brackets at the end do
     * so too ({@code "call.participants[]"}). A name that has dots itself is written as it stands.
     */
    String value();

    /** What Java calls the member: a record component, and the type of an object. By default its name in camel case. */
    String as() default "";

    /**
     * The name of a generated record of the API's package that holds the member's object, and that of every other member with this
     * type: {@code "Robot"}. What is in it is what all samples of all these members show together. Only on an interface.
     */
    String type() default "";

    /** Several members of one message. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The members. */
        Member[] value();
    }
}
