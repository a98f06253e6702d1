package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.replay.Replay;
import java.util.Optional;

/**
 * A scenario that is ready to be replayed.
 *
 * @param replay the replay; the contract tests may end it early with {@link Replay#upTo}
 * @param server the server and the user who sends the requests of the scenario
 * @param probe reads the state of this server
 * @param flush see {@link ContractSetup#flush}
 * @param resources closed when the tests that need the scenario have run
 * @since 0.2.0
 */
public record PreparedScenario(
        Replay replay, LiveServer server, Optional<StateProbe> probe, Flush flush, AutoCloseable resources) {
    /** Creates a scenario that needs nothing to be closed. */
    public static PreparedScenario of(Replay replay, LiveServer server) {
        return new PreparedScenario(replay, server, Optional.empty(), () -> {}, () -> {});
    }

    /** Returns this scenario with a probe of its server's state. */
    public PreparedScenario state(StateProbe other) {
        return new PreparedScenario(replay, server, Optional.of(other), flush, resources);
    }

    /** Returns this scenario with a way to make its server send pending notifications. */
    public PreparedScenario flush(Flush other) {
        return new PreparedScenario(replay, server, probe, other, resources);
    }

    /** Returns this scenario with what is closed after its tests. */
    public PreparedScenario closing(AutoCloseable other) {
        return new PreparedScenario(replay, server, probe, flush, other);
    }
}
