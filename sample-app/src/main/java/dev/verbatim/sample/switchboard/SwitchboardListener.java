package dev.verbatim.sample.switchboard;

/**
 * Receives the changes of calls and devices.
 *
 * <p>Called in the step, under the locks of the users whom it concerns, which keep the order for each of them; by several threads at
 * once for others. Copy what is needed of the call or the device; do not block, and do not call operations. If it throws an exception,
 * the step changes nothing.
 */
@FunctionalInterface
public interface SwitchboardListener {
    /**
     * Called after a call has changed. The step is complete for all parties and calls. The changes of one step come in the
     * order in which a user should receive them.
     *
     * @param call the call of the party to notify
     * @param change what has changed; at most one change per call and step
     */
    void changed(Call call, CallChange change);

    /** Called after the state of a device has changed. */
    default void changed(Device device) {}
}
