package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResourceLocksTest {
    /** Daemons: a deadlock fails a test and must not keep the others from ending. */
    private final ExecutorService threads = Executors.newCachedThreadPool(ResourceLocksTest::daemon);

    static Stream<ResourceLocks> locks() {
        return Stream.of(ResourceLocks.striped(), ResourceLocks.of(new ReentrantLock()));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("locks")
    void letsOneThreadInAtATime(ResourceLocks locks) {
        int rounds = 20_000;
        Counter counter = new Counter();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<Void> counting = () -> {
                start.await();
                for (int i = 0; i < rounds; i++) {
                    var held = locks.acquire(counter);
                    try (held) {
                        counter.value++;
                    }
                }
                return null;
            };
            Future<Void> one = threads.submit(counting);
            Future<Void> two = threads.submit(counting);
            one.get();
            two.get();
        });
        assertThat(counter.value).isEqualTo(2 * rounds);
    }

    /** Two that both need a resource that is taken must not stand in each other's way meanwhile: one of them comes first. */
    @Test
    void waitsInOneOrderForAnyOrderOfTheArguments() throws Exception {
        boolean bIsFree = isFreeWhileTwoWaitForBoth("a", "b");
        boolean aIsFree = isFreeWhileTwoWaitForBoth("b", "a");
        assertThat(aIsFree).isNotEqualTo(bIsFree);
    }

    @ParameterizedTest
    @MethodSource("locks")
    void keepsOthersOutUntilClosed(ResourceLocks locks) throws Exception {
        Object a = new Object();
        Object b = new Object();
        CountDownLatch entered = new CountDownLatch(1);
        Thread other = daemon(() -> {
            var held = locks.acquire(b);
            try (held) {
                entered.countDown();
            }
        });
        var held = locks.acquire(a, b);
        try (held) {
            other.start();
            awaitState(other, Thread.State.WAITING);
            assertThat(entered.getCount()).isOne();
        }
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("locks")
    void holdsTheSameResourceOnceAndNothingForNull(ResourceLocks locks) throws Exception {
        Object a = new Object();
        locks.acquire(a, null, a).close();
        locks.acquire().close();
        locks.acquire(null, null).close();
        Object none = null;
        locks.acquire(none).close();
        Future<?> free = threads.submit(() -> locks.acquire(a).close());
        assertThat(free.get(10, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void hasOneLockForEqualResources() throws Exception {
        ResourceLocks locks = ResourceLocks.striped();
        var held = locks.acquire("call 7");
        Thread other = daemon(() -> locks.acquire(new String("call 7")).close());
        try (held) {
            other.start();
            awaitState(other, Thread.State.WAITING);
        }
        other.join(10_000);
        assertThat(other.isAlive()).isFalse();
    }

    @Test
    void leavesUnrelatedResourcesAlone() throws Exception {
        ResourceLocks locks = ResourceLocks.striped();
        var held = locks.acquire(1);
        try (held) {
            Future<?> unrelated = threads.submit(() -> locks.acquire(2).close());
            assertThat(unrelated.get(10, TimeUnit.SECONDS)).isNull();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private static boolean isFreeWhileTwoWaitForBoth(Object taken, Object other) throws InterruptedException {
        ResourceLocks locks = ResourceLocks.striped();
        Thread one = daemon(() -> locks.acquire(taken, other).close());
        Thread two = daemon(() -> locks.acquire(other, taken).close());
        Thread probe = daemon(() -> locks.acquire(other).close());
        boolean free;
        var held = locks.acquire(taken);
        try (held) {
            for (Thread thread : List.of(one, two)) {
                thread.start();
                awaitState(thread, Thread.State.WAITING);
            }
            probe.start();
            free = awaitState(probe, Thread.State.WAITING, Thread.State.TERMINATED) == Thread.State.TERMINATED;
        }
        for (Thread thread : List.of(one, two, probe)) {
            thread.join(10_000);
        }
        return free;
    }

    private static Thread.State awaitState(Thread thread, Thread.State... states) {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (!List.of(states).contains(thread.getState())) {
                Thread.onSpinWait();
            }
            return thread.getState();
        });
    }

    private static final class Counter {
        private int value;
    }
}
