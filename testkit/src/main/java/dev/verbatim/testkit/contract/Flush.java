package dev.verbatim.testkit.contract;

/**
 * Makes a server send the notifications that it still has to send.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface Flush {
    /**
     * Returns when the server has passed on all notifications of earlier requests.
     *
     * @throws Exception if that is not certain; the test then fails
     */
    void flush() throws Exception;
}
