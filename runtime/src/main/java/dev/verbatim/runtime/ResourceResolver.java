package dev.verbatim.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Finds the resources of one type.
 *
 * <pre>{@code
 * .calls((caller, id) -> switchboard.findCall(caller.name(), id).orElse(null))
 * }</pre>
 *
 * @param <R> the type of the resources
 * @since 0.1.0
 */
@FunctionalInterface
public interface ResourceResolver<R> {
    /**
     * Finds a caller's own resource. Called before any lock is held; what happens to the resource until the lock is acquired
     * shows in its capabilities.
     *
     * @param caller who asks
     * @param id the resource's id, percent-decoded, never empty; chosen by the caller
     * @return the resource; {@code null} if there is none or it is not the caller's own, which must look the same
     */
    @Nullable
    R find(Caller caller, String id);
}
