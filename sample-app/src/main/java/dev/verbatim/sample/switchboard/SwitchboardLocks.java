package dev.verbatim.sample.switchboard;

import dev.verbatim.runtime.ResourceLocks;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Begins a step with the locks of the users of devices, and of the parties of calls. The operation joins the step. */
final class SwitchboardLocks implements ResourceLocks {
    private final SwitchboardContext context;

    SwitchboardLocks(SwitchboardContext context) {
        this.context = context;
    }

    @Override
    public Held acquire(@Nullable Object... resources) {
        SwitchboardState state = context.state();
        return state.lock(state.store().begin(users(resources)), () -> users(resources));
    }

    private Set<String> users(@Nullable Object... resources) {
        Set<String> users = new HashSet<>();
        for (Object resource : resources) {
            if (resource instanceof Call call) {
                users.addAll(context.parties(call));
            } else if (resource instanceof Device device) {
                users.add(device.user().name());
            }
        }
        return users;
    }
}
