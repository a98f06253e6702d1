package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.ApiModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states into which scenarios bring resources. One is open at a time, because a test server may play only one scenario. */
final class CapabilityStates implements AutoCloseable {
    private final ApiModel model;
    private final ContractSetup setup;
    private final Map<ScenarioEnd, CapabilityState> states = new HashMap<>();
    private @Nullable CapabilityState open;

    CapabilityStates(ApiModel model, ContractSetup setup) {
        this.model = model;
        this.setup = setup;
    }

    /** Opens a state; closes the one that was open. */
    CapabilityState enter(ScenarioEnd end) {
        CapabilityState next = states.computeIfAbsent(end, other -> new CapabilityState(model, setup, other));
        if (open != next) {
            close();
            open = next;
        }
        return next;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
