package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class ResumptionTest {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean available = new AtomicBoolean(true);
    private final AtomicBoolean acted = new AtomicBoolean();
    private final Resumption resumption = new Resumption(ResourceLocks.of(lock), this::check, "a resource");

    @Test
    void actsUnderTheLock() {
        assertThat(resumption.call(lock::isHeldByCurrentThread)).isCompletedWithValue(true);
        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    void doesNotActOnceTheCapabilityIsGone() {
        available.set(false);

        CompletableFuture<?> result = resumption.run(() -> acted.set(true)).toCompletableFuture();

        assertThat(result)
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(OperationException.class);
        assertThat(acted).isFalse();
        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    void failsAsTheActionDoes() {
        IllegalStateException failure = new IllegalStateException();

        assertThat(resumption.run(() -> {
                    throw failure;
                }))
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableThat()
                .withCause(failure);
        assertThat(lock.isLocked()).isFalse();
    }

    private void check() throws OperationException {
        assertThat(lock.isHeldByCurrentThread()).isTrue();
        if (!available.get()) {
            throw new OperationException(StatusCode.NOT_VALID_NOW, null);
        }
    }
}
