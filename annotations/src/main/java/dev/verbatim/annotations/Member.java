package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Chooses the Java name or the Java type of one member of a message.
 *
 * <ul>
 *   <li>On an interface with {@link Operation} (for its request), {@link Request}, {@link Response} or
 *       {@link Notification}: {@link #as} is the Java name of the member, and {@link #type} the name of its record.
 *   <li>On a method of an interface with {@link Request}, {@link Response} or {@link Notification}: the return type of the
 *       method is the type of the member. The method may have any name. {@code Optional<T>} means the same as {@code T}.
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
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Member.List.class)
public @interface Member {
    /**
     * The path of the member in the message (for a notification, in its {@code data}), with dots between names:
     * {@code "call.state"}. The path goes through arrays and maps to each of their elements
     * ({@code "call.participants.phoneNumber"}); brackets at the end name the elements themselves
     * ({@code "call.participants[]"}). A name that contains dots is written unchanged.
     */
    String value();

    /**
     * The Java name of the member: of the record component and, for an object, of its type. By default, the documented name
     * in camel case.
     *
     * @since 0.2.0
     */
    String as() default "";

    /**
     * The name of a record to generate in the package of the API for the member's object, such as {@code "Robot"}. All members
     * with the same type share the record, which has the components that the samples of all these members show. Allowed on
     * interfaces only.
     *
     * @since 0.2.0
     */
    String type() default "";

    /** Holds several members of one message. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The members, in the order they are written. */
        Member[] value();
    }
}
