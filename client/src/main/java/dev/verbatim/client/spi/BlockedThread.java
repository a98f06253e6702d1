package dev.verbatim.client.spi;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a blocking call. It is interrupted when its call must end, and knows afterwards whether that was done by the client:
 * such an interrupt is not left to the application.
 */
final class BlockedThread implements Pending {
    private enum State {
        WAITING,
        INTERRUPTING,
        INTERRUPTED,
        GONE
    }

    private final Thread thread = Thread.currentThread();
    private final long end;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile @Nullable Exception reason;

    /** The calling thread is going to wait. */
    BlockedThread(long end) {
        this.end = end;
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public void end(Exception why) {
        if (state.compareAndSet(State.WAITING, State.INTERRUPTING)) {
            reason = why;
            thread.interrupt();
            state.set(State.INTERRUPTED);
        }
    }

    /**
     * The calling thread waits no longer. Afterwards it is not interrupted, unless by others.
     *
     * @return why it was interrupted; {@code null} if it was not
     */
    @Nullable
    Exception leave() {
        if (state.compareAndSet(State.WAITING, State.GONE)) {
            return null;
        }
        while (state.get() == State.INTERRUPTING) {
            Thread.onSpinWait();
        }
        if (state.compareAndSet(State.INTERRUPTED, State.GONE)) {
            Thread.interrupted();
        }
        return reason;
    }
}
