package dev.verbatim.client.spi;

import dev.verbatim.client.Subscription;
import dev.verbatim.runtime.NotificationMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The receivers of notifications, in the order in which they were registered. */
final class Receivers<N extends NotificationMessage> implements Consumer<Delivery.Received<N>> {
    private static final Logger LOG = LoggerFactory.getLogger(Receivers.class);

    private final List<Entry<N>> entries = new CopyOnWriteArrayList<>();

    /**
     * Registers a receiver.
     *
     * @param test which notifications it receives
     */
    Subscription add(Predicate<Delivery.Received<N>> test, Consumer<? super N> receiver) {
        Entry<N> entry = new Entry<>(test, receiver);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** One that throws does not keep the others from receiving. */
    @Override
    public void accept(Delivery.Received<N> received) {
        for (Entry<N> entry : entries) {
            try {
                if (entry.test.test(received)) {
                    entry.receiver.accept(received.notification());
                }
            } catch (RuntimeException failure) {
                LOG.error(
                        "a receiver has failed at a {}; the others receive it, and it receives further ones",
                        received.notification().messageType(),
                        failure);
            }
        }
    }

    void close() {
        entries.clear();
    }

    /** Not a record, as the same receiver may be registered twice. */
    private static final class Entry<N extends NotificationMessage> {
        private final Predicate<Delivery.Received<N>> test;
        private final Consumer<? super N> receiver;

        Entry(Predicate<Delivery.Received<N>> test, Consumer<? super N> receiver) {
            this.test = test;
            this.receiver = receiver;
        }
    }
}
