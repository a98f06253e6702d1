package dev.verbatim.testkit.replay;

/**
 * Causes a step that the scenario's requests do not cause: a call arrives, the other side answers, or the user sends a request
 * that the page leaves out. Given immediately before its step:
 *
 * <pre>{@code
 * Replay.of(scenario).stimulus(1, "phone 5000 dials 5005", session -> phone5000.dial("5005"))
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Stimulus {
    /**
     * Causes the step.
     *
     * @param session the replay so far: its live ids, and a way to send requests as its user
     * @throws Exception if it cannot; the step then fails with the exception's message
     */
    void give(ReplaySession session) throws Exception;
}
