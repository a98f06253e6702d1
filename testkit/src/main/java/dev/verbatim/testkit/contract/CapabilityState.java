package dev.verbatim.testkit.contract;

import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.replay.ReplayReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server on which a scenario has been replayed up to a step. It is prepared when the first test needs it. */
final class CapabilityState implements AutoCloseable {
    private final ApiModel model;
    private final ContractSetup setup;
    private final ScenarioEnd end;
    private @Nullable PreparedScenario prepared;
    private @Nullable ContractSession session;
    private @Nullable AssertionError failure;
    private IdBindings bindings = new IdBindings();

    CapabilityState(ApiModel model, ContractSetup setup, ScenarioEnd end) {
        this.model = model;
        this.setup = setup;
        this.end = end;
    }

    /** Returns the session on the server; replays the scenario first if that has not happened. */
    ContractSession session() throws Exception {
        if (failure != null) {
            throw failure;
        }
        if (session == null) {
            PreparedScenario ready = setup.preparation().orElseThrow().prepare(end.scenario());
            prepared = ready;
            ReplayReport report = ready.replay().upTo(end.step()).against(ready.server());
            if (!report.isAsDocumented()) {
                failure =
                        new AssertionError("the scenario that brings the resource into this state is not as documented"
                                + System.lineSeparator() + report);
                throw failure;
            }
            report.bindings().forEach(id -> bindings.bind(id.documented(), id.live(), id.since()));
            session = new ContractSession(model, setup, ready.server(), ready.probe(), ready.flush(), Optional.empty());
        }
        return session;
    }

    /** Returns the live id of a documented one; empty if the scenario has not shown it. */
    Optional<String> live(String documented) {
        return bindings.live(documented);
    }

    /** Returns the ids that the scenario has shown. */
    IdBindings bindings() {
        return bindings;
    }

    @Override
    public void close() {
        try {
            if (session != null) {
                session.close();
            }
            if (prepared != null) {
                prepared.resources().close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(
                    "what " + end.scenario() + " has opened cannot be closed: " + e.getMessage(), e);
        } finally {
            session = null;
            prepared = null;
            bindings = new IdBindings();
        }
    }
}
