package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface with exactly one abstract method as the handler of a documented operation.
 *
 * <pre>{@code
 * @Operation("SwapCalls")
 * public interface SwapCalls {
 *     void swap(Call call, @Reference("otherCallUri") Call otherCall) throws OperationException;
 * }
 * }</pre>
 *
 * <p>Each parameter of the method binds by name to something that the page of the operation documents:
 *
 * <ul>
 *   <li>a variable of the Request URL, by its name or by the singular of the segment before it ({@code calls/{id}} binds
 *       {@code id}, {@code call} and {@code callId}): a {@code String}, or a resource type, which the resolver of the
 *       dispatcher finds;
 *   <li>a row of the Parameters table ({@link Param} where the Java name differs);
 *   <li>a documented URI that names a resource ({@link Reference});
 *   <li>the whole generated request, {@code <Operation>Request};
 *   <li>by its type, from the runtime: {@code Caller}, {@code Features}, {@code OperationContext} or {@code Resumption}.
 * </ul>
 *
 * <p>{@link Member} on the interface chooses the Java names of members of the request.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Operation {
    /** The name of the operation, exactly as its requests have it: {@code "SwapCalls"}, {@code "tools/list"}. */
    String value();

    /**
     * The path of the operation's page in the API's folder, with {@code /} between its parts. By default, the name of the
     * operation followed by {@code .md}, or else the page or section of the folder that documents an operation of this name.
     */
    String page() default "";

    /**
     * The Java name of the operation, such as {@code "Pause"} for the operation {@code Break}: it gives {@code PauseRequest}
     * and the builder's method {@code pause}. By default, the name of the operation.
     *
     * @since 0.2.0
     */
    String as() default "";

    /**
     * The side that sends the requests of the operation. The other side handles them. On the side that sends them, the interface has
     * no method: it asks for the request record and, where the page documents a result, for the reader of the result.
     *
     * <pre>{@code
     * @Operation(value = "roots/list", sentBy = Side.SERVER)
     * public interface RootsList {}
     * }</pre>
     *
     * @since 0.2.0
     */
    Side sentBy() default Side.CLIENT;
}
