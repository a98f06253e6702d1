package dev.verbatim.runtime;

import java.util.Map;
import java.util.Set;

/**
 * What a handler may ask about the request beyond its documented parameters.
 *
 * <pre>{@code
 * .endShift((OperationContext context, String reason) -> shifts.end(context.caller().name(), reason))
 * }</pre>
 *
 * @param caller who sends the request; has all features that the operation requires
 * @param pathVariables the decoded variables of the Request URL by name, such as {@code id}
 * @since 0.1.0
 */
public record OperationContext(Caller caller, Map<String, String> pathVariables) {
    public OperationContext {
        pathVariables = Map.copyOf(pathVariables);
    }

    /** The caller's features. */
    public Set<String> features() {
        return caller.features();
    }
}
