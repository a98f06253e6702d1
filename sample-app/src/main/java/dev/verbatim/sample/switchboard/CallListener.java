package dev.verbatim.sample.switchboard;

/** Is told what happens to calls. */
@FunctionalInterface
public interface CallListener {
    /**
     * The state of a call has changed. Everything that belongs to the change has happened by now, on both ends and for
     * every call it touches; the changes of one step come in the order in which a user should learn of them.
     *
     * <p>The thread holds the switchboard's lock, which keeps the order: take what is needed of the call, and do
     * nothing that waits.
     */
    void changed(Call call);
}
