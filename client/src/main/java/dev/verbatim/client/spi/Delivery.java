package dev.verbatim.client.spi;

import dev.verbatim.client.ConnectionListener;
import dev.verbatim.runtime.NotificationMessage;
import java.util.function.Consumer;

/** What is delivered in order: a notification, or news of the connection. */
sealed interface Delivery<N extends NotificationMessage> {
    /** A notification and the JSON of its data. */
    record Received<N extends NotificationMessage>(N notification, String json) implements Delivery<N> {}

    /** What a listener is told. */
    record News<N extends NotificationMessage>(Consumer<ConnectionListener> news) implements Delivery<N> {}

    /** The place where notifications were dropped. */
    final class Gap<N extends NotificationMessage> implements Delivery<N> {
        private long dropped;

        /** One more was dropped. Called under the lock of the queue. */
        void more() {
            dropped++;
        }

        /** What the listener is told; called under the lock of the queue. */
        String reason() {
            return dropped + " notifications were dropped, because the receivers are too slow and "
                    + "ClientLimits.maxQueued are waiting";
        }
    }
}
