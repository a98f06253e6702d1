package dev.verbatim.mock.stub;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says what goes wrong with the notifications that the mock sends. The one that was added last decides.
 *
 * <pre>{@code
 * server.onNotification("CallStateChangeMessage").times(1).lose();
 * server.onNotification().late(Duration.ofSeconds(2));
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Disturbing {
    private final Stubs stubs;
    private final String messageType;
    private final int times;

    /**
     * Begins with the notifications of a type.
     *
     * @param stubs where the disturbance is kept
     * @param messageType the type; empty for any
     */
    public Disturbing(Stubs stubs, String messageType) {
        this(stubs, messageType, -1);
    }

    private Disturbing(Stubs stubs, String messageType, int times) {
        this.stubs = stubs;
        this.messageType = messageType;
        this.times = times;
    }

    /** Disturbs only the next notifications; by default all. */
    public Disturbing times(int notifications) {
        return new Disturbing(stubs, messageType, Count.of(notifications));
    }

    /** Does not send them. */
    public void lose() {
        add(0, Duration.ZERO);
    }

    /** Sends them twice. */
    public void repeat() {
        add(2, Duration.ZERO);
    }

    /** Sends them later; others overtake them. */
    public void late(Duration delay) {
        add(1, delay);
    }

    private void add(int copies, Duration delay) {
        stubs.add(new Disturbance(messageType, new AtomicInteger(times), copies, delay));
    }
}
