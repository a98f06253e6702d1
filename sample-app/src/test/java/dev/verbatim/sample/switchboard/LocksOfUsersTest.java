package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.Step;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operation waits for, and what it does if the calls have changed meanwhile. */
@Timeout(60)
class LocksOfUsersTest {
    private final MemoryStore store = new MemoryStore();
    private final Switchboard switchboard = new Switchboard(
            store,
            Directory.builder()
                    .user("alice", "5000")
                    .user("bob", "5001")
                    .user("carol", "5002")
                    .user("dave", "5003")
                    .user("zoe", "5009")
                    .build(),
            new SteppingClock(),
            Ids.unguessable(),
            (call, change) -> {});
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void dialingWaitsForEverybodyOnTheWayAndLooksAgain() throws Exception {
        switchboard.deviceSettings().forward(phone("5001"), "5000");
        Future<Call> call;
        try (Step alices = store.begin(Set.of("alice"))) {
            call = threads.submit(() -> switchboard.dial(phone("5009"), "5001", Map.of()));
            awaitWaiting(alices);
            elsewhere(() -> {
                switchboard.deviceSettings().stopForwarding(phone("5001"));
                switchboard.deviceSettings().forward(phone("5001"), "5002");
                return null;
            });
        }

        assertThat(call.get().otherEnd().device()).isEqualTo(phone("5002"));
        assertThat(switchboard.calls("alice")).isEmpty();
    }

    /** While bob waits for alice, zoe moves the call to carol. So carol is a party whom bob's hanging up concerns. */
    @Test
    void hangingUpLooksForThePartiesAgain() throws Exception {
        Call zoes = switchboard.dial(phone("5009"), "5001", Map.of());
        Call bobs = zoes.otherEnd();
        switchboard.answer(bobs);
        switchboard.conferences().singleStep(zoes, "5000", Map.of());
        Call alices = switchboard.calls("alice").get(0);
        switchboard.answer(alices);
        Future<?> hangup;
        try (Step alicesStep = store.begin(Set.of("alice"))) {
            hangup = threads.submit(() -> {
                switchboard.hangup(bobs);
                return null;
            });
            awaitWaiting(alicesStep);
            // The thread that has alice's lock ends her part of the call and invites carol.
            switchboard.transfers().singleStep(alices, "5002", Map.of());
        }
        hangup.get();

        Call carols = switchboard.calls("carol").get(0);
        assertThat(bobs.state()).isEqualTo(CallState.RELEASED);
        assertThat(carols.others()).containsExactly(zoes);
        assertThat(zoes.others()).containsExactly(carols);
    }

    @Test
    void whatOnlyOneUserSeesWaitsForNobody() throws Exception {
        Call zoes = switchboard.dial(phone("5009"), "5001", Map.of());
        switchboard.answer(zoes.otherEnd());
        try (Step bobs = store.begin(Set.of("bob"))) {
            elsewhere(() -> {
                switchboard.hold(zoes);
                switchboard.retrieve(zoes);
                switchboard.audio().sendDigits(zoes, "1");
                switchboard.deviceSettings().notReady(phone("5009"), null);
                return null;
            });
            assertThat(bobs.holds(Set.of("bob"))).isTrue();
        }

        assertThat(store.lockWaits()).isZero();
        assertThat(zoes.state()).isEqualTo(CallState.ESTABLISHED);
    }

    /** Waits until another thread waits for the lock of a step. */
    private void awaitWaiting(Step step) {
        while (store.lockWaits() == 0) {
            Thread.onSpinWait();
        }
        assertThat(step.holds(Set.of("alice"))).isTrue();
    }

    private void elsewhere(Callable<?> action) throws Exception {
        threads.submit(action).get();
    }

    private Device phone(String number) {
        return switchboard.directory().phone(number).orElseThrow();
    }
}
