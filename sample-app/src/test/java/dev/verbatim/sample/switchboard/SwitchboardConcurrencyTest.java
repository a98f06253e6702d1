package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several users carry out random operations at once. */
@Timeout(60)
class SwitchboardConcurrencyTest {
    private static final int USERS = 6;
    private static final int STEPS = 4_000;

    /** Steps that have no user in common are told of at once. */
    private final List<Told> told = Collections.synchronizedList(new ArrayList<>());

    private final Directory directory = directory();
    private final Switchboard switchboard = new Switchboard(
            directory,
            Clock.systemUTC(),
            (call, change) ->
                    told.add(new Told(call, call.state(), call.otherEnd().state(), activeCalls(call.user()))));

    @Test
    void everyStepIsAtomicAndNotifiedOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(USERS);
        int accepted = 0;
        try {
            List<Callable<Integer>> users = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                Random random = new Random(user);
                String name = "user" + user;
                users.add(() -> play(name, random));
            }
            for (Future<Integer> user : threads.invokeAll(users)) {
                accepted += user.get();
            }
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(accepted).isGreaterThan(USERS * STEPS / 10);
        assertThat(told).hasSizeGreaterThan(accepted).allSatisfy(SwitchboardConcurrencyTest::assertEndsAgree);
        assertThat(told).allSatisfy(one -> assertThat(one.activeCalls()).isLessThanOrEqualTo(1));
        assertLastToldStateIsTheState();
    }

    private int play(String name, Random random) {
        int accepted = 0;
        for (int step = 0; step < STEPS; step++) {
            try {
                List<Call> calls = switchboard.calls(name);
                if (calls.isEmpty() || calls.size() < 4 && random.nextInt(4) == 0) {
                    Device from = switchboard
                            .directory()
                            .user(name)
                            .orElseThrow()
                            .devices()
                            .get(0);
                    switchboard.dial(from, "500" + random.nextInt(USERS), Map.of());
                } else {
                    Call call = calls.get(random.nextInt(calls.size()));
                    Call other = calls.get(random.nextInt(calls.size()));
                    switch (random.nextInt(5)) {
                        case 0 -> switchboard.answer(call);
                        case 1 -> switchboard.hold(call);
                        case 2 -> switchboard.retrieve(call);
                        case 3 -> switchboard.swap(call, other);
                        default -> switchboard.hangup(call);
                    }
                }
                accepted++;
            } catch (CallRefusedException refused) {
                assertThat(refused).hasMessageMatching(".+");
            }
        }
        return accepted;
    }

    private static void assertEndsAgree(Told one) {
        assertThat(one.otherEnd())
                .isIn(
                        switch (one.state()) {
                            case RINGING -> List.of(CallState.DIALING, CallState.HELD);
                            case DIALING -> List.of(CallState.RINGING);
                            case ESTABLISHED -> List.of(CallState.ESTABLISHED, CallState.HELD);
                            case HELD -> List.of(CallState.RINGING, CallState.ESTABLISHED, CallState.HELD);
                            case RELEASED -> List.of(CallState.RELEASED);
                        });
    }

    private void assertLastToldStateIsTheState() {
        for (User user : switchboard.directory().users()) {
            for (Call call : switchboard.calls(user.name())) {
                assertThat(told.stream().filter(one -> one.call().equals(call)).reduce((first, last) -> last))
                        .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(call.state()));
            }
        }
    }

    private long activeCalls(User user) {
        return switchboard.calls(user.name()).stream()
                .filter(call -> call.state().isActive())
                .count();
    }

    private static Directory directory() {
        Directory.Builder directory = Directory.builder();
        for (int user = 0; user < USERS; user++) {
            directory.user("user" + user, "500" + user);
        }
        return directory.build();
    }

    private record Told(Call call, CallState state, CallState otherEnd, long activeCalls) {}
}
