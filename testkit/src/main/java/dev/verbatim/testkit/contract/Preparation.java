package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.Scenario;

/**
 * Prepares the replay of a scenario, which brings a resource into a state in which it does not announce a capability.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface Preparation {
    /**
     * Prepares a scenario: what it assumes before its first step, the stimuli of its steps, and ids that are known beforehand.
     *
     * @param scenario the scenario
     * @throws Exception if preparing fails; the tests that need the scenario then fail
     */
    PreparedScenario prepare(Scenario scenario) throws Exception;
}
