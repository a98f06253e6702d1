package dev.verbatim.sample.switchboard;

/**
 * Is told what happens to calls and devices.
 *
 * <p>The thread holds the switchboard's lock, which keeps the order: take what is needed of the call or the device, and
 * do nothing that waits.
 */
@FunctionalInterface
public interface SwitchboardListener {
    /**
     * A call has changed. Everything that belongs to the change has happened by now, for every party and every call it
     * touches; the changes of one step come in the order in which a user should learn of them.
     *
     * @param call the call of the party to be told
     * @param change what has changed; once for each call and step
     */
    void changed(Call call, CallChange change);

    /** A device has changed: what its user says about being there, or what becomes of new calls. */
    default void changed(Device device) {}
}
