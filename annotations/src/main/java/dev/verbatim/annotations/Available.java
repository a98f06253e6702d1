package dev.verbatim.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rule that decides whether an operation is a capability of the resource in its Request URL. The rule decides both
 * which capabilities the resource announces and whether a request for the operation is accepted.
 *
 * <pre>{@code
 * @Operation("SwapCalls")
 * @Available(HasHeldPeer.class)
 * public interface SwapCalls {
 *     void swap(Call call, @Reference("otherCallUri") Call otherCall) throws OperationException;
 * }
 *
 * public final class HasHeldPeer implements CapabilityRule<Call> {
 *     @Override
 *     public boolean isPresent(Call call) {
 *         return call.hasHeldPeer();
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Available {
    /**
     * A class that implements the runtime's {@code CapabilityRule} for the type of the resource. It must be visible from the
     * package of the API and have a constructor without parameters. All threads share one instance.
     */
    Class<?> value();
}
