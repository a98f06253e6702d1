package dev.verbatim.client.spi;

import dev.verbatim.client.ClientObserver;
import dev.verbatim.client.ObservedCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the observers of a client what happens. What they throw is logged. */
final class Observers {
    private static final Logger LOG = LoggerFactory.getLogger(ClientObserver.class);

    /** In place of the state of an observer that has failed at the beginning. */
    private static final Object FAILED = new Object();

    private final List<ClientObserver<?>> observers;

    Observers(List<ClientObserver<?>> observers) {
        this.observers = observers;
    }

    /** What the observers keep of a call that begins. */
    @Nullable
    Object[] begin(ObservedCall call) {
        @Nullable Object[] states = new @Nullable Object[observers.size()];
        for (int i = 0; i < states.length; i++) {
            try {
                states[i] = observers.get(i).before(call);
            } catch (RuntimeException failure) {
                log(observers.get(i), failure);
                states[i] = FAILED;
            }
        }
        return states;
    }

    /**
     * The call has ended.
     *
     * @param failure {@code null} if it has succeeded
     */
    void end(ObservedCall call, @Nullable Object[] states, @Nullable Throwable failure) {
        for (int i = states.length - 1; i >= 0; i--) {
            if (states[i] != FAILED) {
                end(observers.get(i), call, states[i], failure);
            }
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // The state is what this observer has returned, null if that was null.
    private static <S> void end(
            ClientObserver<S> observer, ObservedCall call, @Nullable Object state, @Nullable Throwable failure) {
        try {
            if (failure == null) {
                observer.after(call, (S) state);
            } else {
                observer.failed(call, (S) state, failure);
            }
        } catch (RuntimeException broken) {
            log(observer, broken);
        }
    }

    /** A notification has arrived. */
    void notified(String api, String messageType) {
        for (ClientObserver<?> observer : observers) {
            try {
                observer.notified(api, messageType);
            } catch (RuntimeException failure) {
                log(observer, failure);
            }
        }
    }

    private static void log(ClientObserver<?> observer, RuntimeException failure) {
        LOG.error(
                "the observer {} has failed; the call goes on without it",
                observer.getClass().getName(),
                failure);
    }
}
