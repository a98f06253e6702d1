package dev.verbatim.sample.switchboard;

/**
 * Receives the changes of calls and devices.
 *
 * <p>Called with the switchboard's lock held, which keeps the order. Copy what is needed of the call or the device, and do not
 * block.
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
