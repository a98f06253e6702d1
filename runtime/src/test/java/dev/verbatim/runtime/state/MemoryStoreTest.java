package dev.verbatim.runtime.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Steps of a store in memory: locks, publication, and what is refused. */
@Timeout(60)
class MemoryStoreTest {
    static final StateType<String> TEXT =
            StateType.of("text", text -> text.getBytes(UTF_8), bytes -> new String(bytes, UTF_8));
    private static final StateKey<String> COLOUR = TEXT.key("colour");

    private final MemoryStore store = new MemoryStore();
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void othersReadWhatAStepHasWrittenAfterItsCommitOnly() throws Exception {
        try (Step step = store.begin(Set.of("anna"))) {
            step.write(COLOUR, "red");

            assertThat(store.read(COLOUR)).isEqualTo("red");
            assertThat(elsewhere(() -> String.valueOf(store.read(COLOUR)))).isEqualTo("null");
            step.commit();
        }
        assertThat(elsewhere(() -> store.read(COLOUR))).isEqualTo("red");
        assertThat(store.current()).isEmpty();
    }

    @Test
    void aStepThatIsClosedHasChangedAndToldNothing() {
        List<String> told = new ArrayList<>();
        store.notifications().follow("anna", () -> told.add("anna"));
        try (Step step = store.begin(Set.of("anna"))) {
            step.write(COLOUR, "red");
            store.notifications().send("anna", new Moved(1));
        }
        assertThat(store.read(COLOUR)).isNull();
        assertThat(told).isEmpty();
        assertThat(store.keptNotifications()).isZero();
        assertThat(store.locksInUse()).isZero();
    }

    @Test
    void aRemovedValueIsGone() {
        change("red");
        try (Step step = store.begin(Set.of("anna"))) {
            step.remove(COLOUR);
            assertThat(store.read(COLOUR)).isNull();
            step.commit();
        }
        assertThat(store.read(COLOUR)).isNull();
        assertThat(store.size()).isZero();
    }

    @Test
    void aFollowerIsToldAfterTheCommitWithoutLocks() {
        List<Integer> locks = new ArrayList<>();
        store.notifications().follow("anna", () -> locks.add(store.locksInUse()));
        store.notifications().follow("anna", () -> {
            throw new IllegalStateException("a follower that fails keeps nobody from the news");
        });
        store.notifications().follow("anna", () -> locks.add(-1));

        store.notifications().send("anna", new Moved(1));

        assertThat(locks).containsExactly(0, -1);
    }

    @Test
    void aFollowerThatIsClosedIsToldNothing() {
        List<String> told = new ArrayList<>();
        NotificationLog.Following following = store.notifications().follow("anna", () -> told.add("anna"));
        following.close();

        store.notifications().send("anna", new Moved(1));

        assertThat(told).isEmpty();
    }

    @Test
    void stepsWithoutACommonLockNeverWaitAndOthersDo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (Step step = store.begin(Set.of("anna", "ben"))) {
            assertThat(elsewhere(() -> {
                        try (Step other = store.begin(Set.of("carl", "dora"))) {
                            return other.holds(Set.of("carl"));
                        }
                    }))
                    .isTrue();
            assertThat(store.lockWaits()).isZero();

            Future<String> waiting = others.submit(() -> {
                begun.countDown();
                try (Step other = store.begin(Set.of("ben", "carl"))) {
                    return other.holds(Set.of("ben")) ? store.read(COLOUR) : "";
                }
            });
            begun.await();
            while (store.lockWaits() == 0) {
                Thread.onSpinWait();
            }
            step.write(COLOUR, "blue");
            step.commit();
            assertThat(waiting.get()).isEqualTo("blue");
        }
        assertThat(store.locksInUse()).isZero();
    }

    @Test
    void stepsThatAcquireMoreLocksInAnyOrderNeverBlockEachOther() throws Exception {
        List<String> names = List.of("a", "b", "c", "d");
        List<Callable<Integer>> threads = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            Random random = new Random(thread);
            threads.add(() -> {
                for (int i = 0; i < 2_000; i++) {
                    Set<String> some = Set.of(names.get(random.nextInt(4)));
                    Set<String> more = Set.copyOf(List.of(names.get(random.nextInt(4)), names.get(random.nextInt(4))));
                    try (Step step = store.begin(some)) {
                        step.lock(more);
                        assertThat(step.holds(some) && step.holds(more)).isTrue();
                        String before = store.read(COLOUR);
                        if (step.holds(Set.of("a"))) {
                            step.write(COLOUR, String.valueOf(before == null ? 1 : Integer.parseInt(before) + 1));
                            step.commit();
                        }
                    }
                }
                return 0;
            });
        }
        for (Future<Integer> each : others.invokeAll(threads)) {
            each.get();
        }
        assertThat(Integer.parseInt(store.read(COLOUR))).isEqualTo(expectedSteps(names));
        assertThat(store.locksInUse()).isZero();
    }

    /** Counts the steps above that hold the lock a, which guards the value. */
    private static int expectedSteps(List<String> names) {
        int count = 0;
        for (int thread = 0; thread < 4; thread++) {
            Random random = new Random(thread);
            for (int i = 0; i < 2_000; i++) {
                List<String> all = List.of(
                        names.get(random.nextInt(4)), names.get(random.nextInt(4)), names.get(random.nextInt(4)));
                count += all.contains("a") ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void misuseIsRefusedWithWhatToDo() {
        try (Step step = store.begin(Set.of("anna"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.begin(Set.of("ben")))
                    .withMessage("this thread has a step already; use current()");
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.notifications().send("ben", new Moved(1)))
                    .withMessage(
                            "the step does not hold the lock \"ben\", which guards the notifications of this caller;"
                                    + " acquire it before anything is written");
            step.write(COLOUR, "red");
            assertThatIllegalStateException()
                    .isThrownBy(() -> step.lock(Set.of("ben")))
                    .withMessage("the step has written already; acquire its locks first");
            step.commit();
            assertThatIllegalStateException().isThrownBy(step::commit).withMessage("the step is over");
            assertThatIllegalStateException().isThrownBy(() -> step.write(COLOUR, "blue"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StateType.of("a/b", TEXT.writer(), TEXT.reader()))
                .withMessage("the name of a type is a/b; it must be not empty, without slashes");
    }

    private void change(String colour) {
        try (Step step = store.begin(Set.of("anna"))) {
            step.write(COLOUR, colour);
            step.commit();
        }
    }

    private <T> T elsewhere(Callable<T> action) throws Exception {
        return others.submit(action).get();
    }
}
