package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.state.MemoryStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Three users call, forward, transfer and join each other at once, each from two threads: no two steps wait for each other. */
class RingOfCallsTest {
    private static final List<String> USERS = List.of("alice", "bob", "carol");
    private static final int STEPS = 3_000;

    private final MemoryStore store = new MemoryStore();
    private final Switchboard switchboard = new Switchboard(
            store,
            Directory.builder()
                    .user("alice", "5000")
                    .user("bob", "5001")
                    .user("carol", "5002")
                    .build(),
            Clock.systemUTC(),
            Ids.unguessable(),
            (call, change) -> {});

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void neverWaitInACircle() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * USERS.size());
        int accepted = 0;
        try {
            List<Callable<Integer>> users = new ArrayList<>();
            for (int thread = 0; thread < 2 * USERS.size(); thread++) {
                int user = thread % USERS.size();
                Random random = new Random(thread);
                users.add(() -> play(user, random));
            }
            for (Future<Integer> user : threads.invokeAll(users)) {
                accepted += user.get();
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(accepted).isGreaterThan(STEPS);
        assertThat(store.lockWaits()).isPositive();
        assertThat(store.locksInUse()).isZero();
    }

    private int play(int user, Random random) {
        int accepted = 0;
        Device device = switchboard
                .directory()
                .user(USERS.get(user))
                .orElseThrow()
                .devices()
                .get(0);
        for (int step = 0; step < STEPS; step++) {
            String number = "500" + (user + 1 + random.nextInt(2)) % USERS.size();
            try {
                act(switchboard.calls(USERS.get(user)), device, number, random);
                accepted++;
            } catch (CallRefusedException refused) {
                assertThat(refused).hasMessageMatching(".+");
            }
        }
        return accepted;
    }

    private void act(List<Call> calls, Device device, String number, Random random) throws CallRefusedException {
        switch (random.nextInt(16)) {
            case 0 -> switchboard.deviceSettings().forward(device, number);
            case 1, 2 -> switchboard.deviceSettings().stopForwarding(device);
            case 3, 4 -> switchboard.dial(device, number, Map.of());
            default -> {
                if (calls.isEmpty()) {
                    switchboard.dial(device, number, Map.of());
                } else {
                    act(calls.get(random.nextInt(calls.size())), number, random.nextInt(8));
                }
            }
        }
    }

    private void act(Call call, String number, int choice) throws CallRefusedException {
        switch (choice) {
            case 0 -> switchboard.transfers().initiate(call, number, Map.of());
            case 1 -> switchboard.transfers().singleStep(call, number, Map.of());
            case 2 -> switchboard.transfers().complete(call, Optional.empty());
            case 3 -> switchboard.conferences().complete(call, Optional.empty());
            case 4 -> switchboard.conferences().singleStep(call, number, Map.of());
            case 5 -> switchboard.hangup(call);
            default -> switchboard.answer(call);
        }
    }
}
