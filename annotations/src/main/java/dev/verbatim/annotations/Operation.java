package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface with exactly one abstract method as the handler of a documented operation.
 *
 * <p>The method's parameters bind by name to what the operation's page documents:
 *
 * <ul>
 *   <li>a variable of the page's Request URL, by the variable's name or by the singular of the segment before it
 *       ({@code calls/{id}} binds {@code id}, {@code call} and {@code callId}): a {@code String}, or a resource type,
 *       which the dispatcher's resolver finds;
 *   <li>a row of the page's Parameters table ({@link Param} where the Java name differs);
 *   <li>a documented URI that names a resource ({@link Reference});
 *   <li>the whole generated request, {@code <Operation>Request};
 *   <li>of the runtime, by its type: {@code Caller}, {@code Features}, {@code OperationContext}, or {@code Resumption}.
 * </ul>
 *
 * <p>{@link Member} on the interface names members of the request in Java.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Operation {
    /** The operation's name, exactly as the page's Parameters table has it in the {@code operationName} row. */
    String value();

    /**
     * The operation's page relative to the API's folder, with {@code /} between its parts. By default the operation's
     * name with {@code .md}.
     */
    String page() default "";

    /**
     * What Java calls the operation, such as {@code "Pause"} for an operation {@code Break}: {@code PauseRequest}, the
     * builder's method {@code pause}. By default the operation's name.
     */
    String as() default "";
}
