package dev.verbatim.testkit.contract;

/**
 * Reads the state of a server, to notice whether a refused request has changed it.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface StateProbe {
    /**
     * Returns everything that a request could change, as text. Two states are the same if their texts are.
     *
     * @throws Exception if the state cannot be read; the test then fails
     */
    String state() throws Exception;
}
