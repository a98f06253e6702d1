package dev.verbatim.runtime;

/**
 * Says whether a resource has a capability now. The same rule decides what the resource announces and whether a request for
 * the operation is accepted. Implementations must be thread-safe.
 *
 * <pre>{@code
 * public final class HasHeldPeer implements CapabilityRule<Call> {
 *     public boolean isPresent(Call call) {
 *         return call.peers().stream().anyMatch(Call::isHeld);
 *     }
 * }
 * }</pre>
 *
 * @param <R> the type of the resources
 * @since 0.1.0
 */
@FunctionalInterface
public interface CapabilityRule<R> {
    /**
     * Looks at the resource without changing it. Called under the resource's lock. A rule that throws counts as absent.
     *
     * @param resource the resource that the request is sent to
     */
    boolean isPresent(R resource);
}
