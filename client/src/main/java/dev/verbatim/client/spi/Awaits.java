package dev.verbatim.client.spi;

import dev.verbatim.client.AwaitTimeoutException;
import dev.verbatim.client.Awaited;
import dev.verbatim.client.ClientClosedException;
import dev.verbatim.runtime.NotificationMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The notifications that are awaited. They are found when they arrive, before they wait for slow receivers: one that has arrived before
 * is not taken for one that a later request has caused, and a receiver may itself wait for one.
 */
final class Awaits<N extends NotificationMessage> {
    private final List<Watch<N, ?>> watches = new CopyOnWriteArrayList<>();

    <M extends N> Awaited<M> add(Class<M> type, Predicate<? super M> test, Duration timeout) {
        Watch<N, M> watch = new Watch<>(type, test, timeout);
        watches.add(watch);
        return watch.begin(watches);
    }

    /** A notification has arrived. */
    void arrived(N notification) {
        for (Watch<N, ?> watch : watches) {
            watch.arrived(notification);
        }
    }

    void close() {
        watches.forEach(watch -> watch.found.completeExceptionally(
                new ClientClosedException("the client was closed while a notification was awaited", false)));
    }

    private static final class Watch<N extends NotificationMessage, M extends N> {
        private final Class<M> type;
        private final Predicate<? super M> test;
        private final Duration timeout;
        private final AtomicInteger others = new AtomicInteger();
        private final CompletableFuture<M> found = new CompletableFuture<>();

        Watch(Class<M> type, Predicate<? super M> test, Duration timeout) {
            this.type = type;
            this.test = test;
            this.timeout = timeout;
        }

        @SuppressWarnings("FutureReturnValueIgnored") // The result is told of everything.
        Awaited<M> begin(List<Watch<N, ?>> watches) {
            CompletableFuture<M> result = new CompletableFuture<>();
            found.whenComplete((notification, failure) -> {
                watches.remove(this);
                end(result, notification, failure);
            });
            result.whenComplete((notification, failure) -> found.cancel(false));
            found.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new Awaited<>(result);
        }

        private void end(CompletableFuture<M> result, @Nullable M notification, @Nullable Throwable failure) {
            if (notification != null) {
                result.complete(notification);
            } else if (failure instanceof TimeoutException) {
                result.completeExceptionally(new AwaitTimeoutException("no " + type.getSimpleName()
                        + " that passes the test has arrived within " + timeout.toMillis() + " ms; "
                        + others.get() + " others have. Check the test, and whether the server sends it to this user"));
            } else if (failure != null) {
                result.completeExceptionally(failure);
            }
        }

        /** A test that throws ends the wait, with what it has thrown. */
        void arrived(N notification) {
            if (!type.isInstance(notification)) {
                return;
            }
            M candidate = type.cast(notification);
            try {
                if (test.test(candidate)) {
                    found.complete(candidate);
                } else {
                    others.incrementAndGet();
                }
            } catch (RuntimeException failure) {
                found.completeExceptionally(failure);
            }
        }
    }
}
