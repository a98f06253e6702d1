package dev.verbatim.sample.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.state.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Agents who have nothing to do with each other never wait for each other. The store counts each wait for a lock, so no time is
 * measured.
 */
@Timeout(120)
class UnrelatedAgentsTest {
    private static final int PAIRS = 8;
    private static final int ROUNDS = 100;
    private static final int OPERATIONS_OF_A_ROUND = 13;

    private final InMemoryOffice office = new InMemoryOffice(2 * PAIRS, 1);
    private final ExecutorService threads = Executors.newFixedThreadPool(PAIRS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void eightPairsAtOnce() throws Exception {
        assertThat(play(0)).isEqualTo(PAIRS * ROUNDS * OPERATIONS_OF_A_ROUND);

        assertThat(office.store.lockWaits()).isZero();
        assertThat(office.store.locksInUse()).isZero();
    }

    /** The first pair's locks are held all the time, and the others do not even notice. */
    @Test
    void sevenPairsWhileAStepOfTheEighthIsUnderWay() throws Exception {
        try (Step step = office.store.begin(Set.of("a0", "a1"))) {
            assertThat(play(1)).isEqualTo((PAIRS - 1) * ROUNDS * OPERATIONS_OF_A_ROUND);
            assertThat(step.holds(Set.of("a0", "a1"))).isTrue();
        }

        assertThat(office.store.lockWaits()).isZero();
    }

    /** What the other tests count does happen to agents who have something to do with each other. */
    @Test
    void theOtherPartyWaits() throws Exception {
        Future<Integer> pair;
        try (Step step = office.store.begin(Set.of("a1"))) {
            pair = threads.submit(() -> playOf("a0", "a1"));
            while (office.store.lockWaits() == 0) {
                Thread.onSpinWait();
            }
            assertThat(step.holds(Set.of("a1"))).isTrue();
            assertThat(pair).isNotDone();
        }

        assertThat(pair.get()).isEqualTo(ROUNDS * OPERATIONS_OF_A_ROUND);
    }

    private int play(int firstPair) throws Exception {
        List<Callable<Integer>> pairs = new ArrayList<>();
        for (int pair = firstPair; pair < PAIRS; pair++) {
            String caller = office.agents.get(2 * pair);
            String called = office.agents.get(2 * pair + 1);
            pairs.add(() -> playOf(caller, called));
        }
        int done = 0;
        for (Future<Integer> pair : threads.invokeAll(pairs)) {
            done += pair.get();
        }
        return done;
    }

    /** All operations must be accepted. */
    private int playOf(String caller, String called) {
        int done = 0;
        String device = office.devices(caller).get(0).path("id").asString();
        String other = office.devices(called).get(0).path("id").asString();
        for (int round = 0; round < ROUNDS; round++) {
            Request dial = Request.onDevice(caller, "Dial", "/api/v2/me/devices/" + device + "/calls");
            dial.body().putObject("destination").put("phoneNumber", office.numberOf(called));
            done += accepted(dial);
            done += accepted(on(called, "Answer"));
            done += accepted(on(caller, "Hold"));
            done += accepted(on(called, "Hold"));
            done += accepted(on(caller, "Retrieve"));
            done += accepted(on(called, "Retrieve"));
            Request digits = on(called, "SendDtmf");
            digits.body().put("digits", "12#");
            done += accepted(digits);
            Request data = on(caller, "AttachUserData");
            data.body().putObject("userData").put("round", "" + round);
            done += accepted(data);
            done += accepted(on(called, "DeleteUserData"));
            done += accepted(Request.onDevice(called, "DoNotDisturbOn", "/api/v2/me/devices/" + other));
            done += accepted(Request.onDevice(called, "DoNotDisturbOff", "/api/v2/me/devices/" + other));
            done += accepted(
                    Request.onDevice(caller, round % 2 == 0 ? "NotReady" : "Ready", "/api/v2/me/devices/" + device));
            done += accepted(on(round % 3 == 0 ? caller : called, "Hangup"));
        }
        return done;
    }

    private Request on(String agent, String operation) {
        return Request.onCall(office.calls(agent).get(0), operation);
    }

    private int accepted(Request request) {
        assertThat(office.send(request)).as("%s", request).isZero();
        return 1;
    }
}
