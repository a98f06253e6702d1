package dev.verbatim.runtime.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.runtime.state.NotificationLog.Following;
import dev.verbatim.runtime.state.NotificationLog.Replay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link StateStore} does. Each test has names of its own, so that all of them can use the same store. */
@NullMarked
public abstract class StateStoreContract {
    private static final StateType<String> TEXT =
            StateType.of("text", text -> text.getBytes(UTF_8), bytes -> new String(bytes, UTF_8));
    private static final StateType<Integer> NUMBER = StateType.of(
            "number", n -> n.toString().getBytes(UTF_8), bytes -> Integer.valueOf(new String(bytes, UTF_8)));
    private static final int PATIENCE_SECONDS = 20;

    private final String test = UUID.randomUUID().toString();
    private final String alice = "alice-" + test;
    private final String bob = "bob-" + test;

    /** Returns the store, which keeps {@link #KEPT} notifications of a caller. */
    protected abstract StateStore store();

    /** Returns the same state as another node sees it; for a store of one JVM, the store. */
    protected StateStore other() {
        return store();
    }

    /** How many notifications of a caller are kept. */
    protected static final int KEPT = 5;

    @Test
    void anUnknownValueIsNull() {
        assertThat(store().read(TEXT.key(alice))).isNull();
    }

    @Test
    void aStepPublishesAllOfItsValuesAtItsCommit() {
        try (Step step = store().begin(Set.of(alice, bob))) {
            step.write(TEXT.key(alice), "1");
            step.write(TEXT.key(bob), "2");
            assertThat(store().read(TEXT.key(alice))).isEqualTo("1");
            assertThat(elsewhere(() -> other().read(TEXT.key(alice)))).isNull();
            step.commit();
        }
        assertThat(store().read(TEXT.key(alice))).isEqualTo("1");
        assertThat(other().read(TEXT.key(alice))).isEqualTo("1");
        assertThat(other().read(TEXT.key(bob))).isEqualTo("2");
    }

    @Test
    void aStepThatIsClosedPublishesNothing() {
        try (Step step = store().begin(Set.of(alice))) {
            step.write(TEXT.key(alice), "1");
            store().notifications().send(alice, message("1"));
        }
        assertThat(other().read(TEXT.key(alice))).isNull();
        String position = other().notifications().after(alice, null).position();
        assertThat(position).endsWith("-0");
        assertThat(store().current()).isEmpty();
    }

    @Test
    void aStepRemovesAndReplacesValues() {
        write(store(), "1");
        try (Step step = other().begin(Set.of(alice))) {
            assertThat(other().read(TEXT.key(alice))).isEqualTo("1");
            step.remove(TEXT.key(alice));
            assertThat(other().read(TEXT.key(alice))).isNull();
            step.commit();
        }
        assertThat(store().read(TEXT.key(alice))).isNull();
    }

    @Test
    void aStepIsThatOfItsThread() {
        assertThat(store().current()).isEmpty();
        try (Step step = store().begin(Set.of(alice))) {
            assertThat(store().current()).contains(step);
            assertThat(elsewhere(() -> store().current().isPresent())).isFalse();
            assertThatIllegalStateException().isThrownBy(() -> store().begin(Set.of(bob)));
            step.commit();
            assertThat(store().current()).isEmpty();
            assertThatIllegalStateException().isThrownBy(() -> step.write(TEXT.key(alice), "1"));
            assertThatIllegalStateException().isThrownBy(step::commit);
            assertThatIllegalStateException().isThrownBy(() -> step.lock(Set.of(bob)));
        }
    }

    @Test
    void aStepWithoutLocksWritesWhatNeedsNone() {
        try (Step step = store().begin(Set.of())) {
            step.write(TEXT.key(alice), "1");
            step.commit();
        }
        assertThat(other().read(TEXT.key(alice))).isEqualTo("1");
    }

    @Test
    void stepsWithOneLockComeOneAfterTheOther() throws Exception {
        int threads = 4;
        int each = 25;
        List<Future<?>> adding = new ArrayList<>();
        var executor = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            StateStore here = i % 2 == 0 ? store() : other();
            adding.add(executor.submit(() -> {
                for (int j = 0; j < each; j++) {
                    addOne(here);
                }
            }));
        }
        for (Future<?> each1 : adding) {
            each1.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        executor.shutdown();
        assertThat(store().read(NUMBER.key(alice))).isEqualTo(threads * each);
        assertThat(other().read(NUMBER.key(bob))).isEqualTo(-threads * each);
    }

    /** Moves one from Bob to Alice, with the lock that comes later first. */
    private void addOne(StateStore here) {
        try (Step step = here.begin(Set.of(bob))) {
            step.lock(Set.of(alice));
            step.write(NUMBER.key(alice), Objects.requireNonNullElse(here.read(NUMBER.key(alice)), 0) + 1);
            step.write(NUMBER.key(bob), Objects.requireNonNullElse(here.read(NUMBER.key(bob)), 0) - 1);
            step.commit();
        }
    }

    @Test
    void stepsWithoutACommonLockDoNotWait() throws Exception {
        try (Step step = store().begin(Set.of(alice))) {
            assertThat(step.holds(Set.of(alice))).isTrue();
            assertThat(step.holds(Set.of(alice, bob))).isFalse();
            assertThat(elsewhere(() -> {
                        try (Step others = other().begin(Set.of(bob))) {
                            others.write(TEXT.key(bob), "2");
                            others.commit();
                        }
                        return other().read(TEXT.key(bob));
                    }))
                    .isEqualTo("2");
        }
    }

    @Test
    void whatWasReadBeforeFurtherLocksIsReadAgain() throws Exception {
        write(store(), "before");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        Future<?> others = inAnotherThread(() -> {
            try (Step step = other().begin(Set.of(alice))) {
                held.countDown();
                waiting.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                step.write(TEXT.key(alice), "after");
                step.commit();
            }
            return null;
        });
        held.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try (Step step = store().begin(Set.of(bob))) {
            assertThat(store().read(TEXT.key(alice))).isEqualTo("before");
            waiting.countDown();
            step.lock(Set.of(alice));
            assertThat(step.holds(Set.of(alice, bob))).isTrue();
            assertThat(store().read(TEXT.key(alice))).isEqualTo("after");
        }
        others.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void locksAreAcquiredBeforeAnythingIsWritten() {
        try (Step step = store().begin(Set.of(alice))) {
            step.write(TEXT.key(alice), "1");
            assertThatIllegalStateException().isThrownBy(() -> step.lock(Set.of(bob)));
        }
    }

    @Test
    void aNotificationNeedsTheLockOfItsCaller() {
        try (Step step = store().begin(Set.of(alice))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> store().notifications().send(bob, message("1")))
                    .withMessageContaining(bob);
            step.commit();
        }
    }

    @Test
    void notificationsAreReadInTheirOrder() {
        String beginning = other().notifications().after(alice, null).position();
        store().notifications().send(alice, message("1"));
        try (Step step = other().begin(Set.of(alice, bob))) {
            other().notifications().send(alice, message("2"));
            other().notifications().send(bob, message("other"));
            other().notifications().send(alice, message("3"));
            step.commit();
        }
        Replay all = after(store(), beginning, "3");
        assertThat(all.missed()).isZero();
        assertThat(all.position()).isEqualTo(beginning);
        assertThat(texts(all)).containsExactly("1", "2", "3");
        RenderedNotification second = all.notifications().get(1);
        assertThat(second.messageType()).isEqualTo("Text");
        assertThat(second.channel()).isEqualTo("/texts");
        assertThat(texts(other().notifications().after(alice, second.id()))).containsExactly("3");
        String last = all.notifications().get(2).id();
        assertThat(store().notifications().after(alice, last).notifications()).isEmpty();
        assertThat(store().notifications().after(alice, null).position()).isEqualTo(last);
    }

    @Test
    void thoseWhoHaveMissedTooMuchLearnHowMuch() {
        String beginning = store().notifications().after(alice, null).position();
        for (int i = 1; i <= KEPT + 2; i++) {
            (i % 2 == 0 ? store() : other()).notifications().send(alice, message("" + i));
        }
        Replay rest = after(store(), beginning, "7");
        assertThat(rest.missed()).isEqualTo(2);
        assertThat(rest.position()).endsWith("-2");
        assertThat(texts(rest)).containsExactly("3", "4", "5", "6", "7");
    }

    @Test
    void theLatestStepIsKeptEvenBeyondTheLimits() {
        String beginning = store().notifications().after(alice, null).position();
        store().notifications().send(alice, message("old"));
        List<String> all = new ArrayList<>();
        try (Step step = store().begin(Set.of(alice))) {
            for (int i = 0; i < KEPT + 3; i++) {
                store().notifications().send(alice, message("" + i));
                all.add("" + i);
            }
            step.commit();
        }
        Replay rest = after(other(), beginning, all.get(all.size() - 1));
        assertThat(rest.missed()).isEqualTo(1);
        assertThat(texts(rest)).isEqualTo(all);
    }

    @Test
    void anIdThatIsNotOfThisLogIsNotBelieved() {
        String last = store().notifications().after(alice, null).position();
        store().notifications().send(alice, message("1"));
        String now = store().notifications().after(alice, null).position();
        String log = now.substring(0, now.indexOf('-'));
        for (String id : List.of(log + "-2", log + "-999999", "0123456789abcdef-0", "nonsense", "", log + "--1")) {
            Replay replay = other().notifications().after(alice, id);
            assertThat(replay.missed()).as(id).isEqualTo(-1);
            assertThat(replay.position()).isEqualTo(now);
            assertThat(replay.notifications()).isEmpty();
        }
        assertThat(other().notifications().after(bob, last).missed()).isEqualTo(-1);
    }

    @Test
    void followersLearnOfNewsOnEveryNode() throws InterruptedException {
        for (StateStore here : List.of(store(), other())) {
            String position = here.notifications().after(alice, null).position();
            BlockingQueue<String> news = new LinkedBlockingQueue<>();
            Runnable listener = () -> here.notifications()
                    .after(alice, position)
                    .notifications()
                    .forEach(each -> news.add(new String(each.dataToJson(), UTF_8)));
            Following following = here.notifications().follow(alice, listener);
            store().notifications().send(alice, message("news"));
            assertThat(news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("\"news\"");
            following.close();
        }
    }

    @Test
    void thoseWhoDoNotFollowAnyMoreAreNotTold() {
        List<String> told = new ArrayList<>();
        Following first = store().notifications().follow(alice, () -> told.add("first"));
        first.close();
        store().notifications().send(alice, message("1"));
        assertThat(told).isEmpty();
    }

    @Test
    void aFollowerThatFailsDoesNotFailTheStep() {
        Following failing = store().notifications().follow(alice, () -> {
            throw new IllegalArgumentException("a follower");
        });
        store().notifications().send(alice, message("1"));
        failing.close();
        assertThat(store().notifications().after(alice, null).position()).endsWith("-1");
    }

    private void write(StateStore here, String value) {
        try (Step step = here.begin(Set.of(alice))) {
            step.write(TEXT.key(alice), value);
            step.commit();
        }
    }

    /** Reads Alice's notifications as a session does, which learns of those that have not come here yet, until the last one has. */
    private Replay after(StateStore here, String id, String last) {
        Semaphore news = new Semaphore(0);
        Following following = here.notifications().follow(alice, news::release);
        try {
            Replay replay = here.notifications().after(alice, id);
            while (texts(replay).isEmpty()
                    || !texts(replay).get(texts(replay).size() - 1).equals(last)) {
                assertThat(news.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
                replay = here.notifications().after(alice, id);
            }
            return replay;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            following.close();
        }
    }

    private static StoredNotification message(String text) {
        byte[] data = ("\"" + text + "\"").getBytes(UTF_8);
        byte[] event = ("{\"data\":\"" + text + "\"}").getBytes(UTF_8);
        return new StoredNotification("Text", "/texts", 0, data, event);
    }

    private static List<String> texts(Replay replay) {
        return replay.notifications().stream()
                .map(each -> new String(each.dataToJson(), UTF_8).replace("\"", ""))
                .toList();
    }

    private static <T extends @Nullable Object> T elsewhere(Callable<T> action) {
        try {
            return inAnotherThread(action).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <T extends @Nullable Object> Future<T> inAnotherThread(Callable<T> action) {
        var executor = Executors.newSingleThreadExecutor();
        try {
            return executor.submit(action);
        } finally {
            executor.shutdown();
        }
    }
}
