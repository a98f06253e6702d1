package dev.verbatim.testkit.replay;

/**
 * What makes a step happen that the scenario's own requests do not cause: a phone rings us, the other side answers, or
 * our own request that the page leaves out. Given right before its step.
 */
@FunctionalInterface
public interface Stimulus {
    /**
     * Makes the step happen.
     *
     * @param session the replay so far: live ids, and requests of the replay's own user
     * @throws Exception when it cannot; the step then fails with its message
     */
    void give(ReplaySession session) throws Exception;
}
