package dev.verbatim.testkit.contract;

/**
 * Brings the resources of a server back into the state in which the operations of the pages can be requested.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface Reset {
    /**
     * Returns when the resources are in that state.
     *
     * @throws Exception if they cannot be; the test then fails
     */
    void reset() throws Exception;
}
