package dev.verbatim.sample.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
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

/**
 * Sixteen agents send random operations at once, each in a thread of their own. From time to time they stop. Then the invariants
 * must hold, and the notifications of each agent must match the current calls. The system properties are those of {@link
 * RandomOperationsTest}.
 */
@Timeout(3600)
class OperationsAtOnceTest {
    private static final int STEPS = Integer.getInteger("verbatim.random.steps", 10_000);
    private static final int STEPS_BETWEEN_STOPS = 25;
    private static final List<Integer> DOCUMENTED = List.of(0, 2, 6, 10, 19);

    private static final int AGENTS = 16;

    private final InMemoryOffice office = new InMemoryOffice(AGENTS, 1);
    private final Map<String, Map<String, CallView>> known = new HashMap<>();
    private int accepted;

    @Test
    void notificationsMatchTheCallsAfterConcurrentOperations() throws Exception {
        long seed = Long.getLong("verbatim.random.seed", 1);
        ExecutorService threads = Executors.newFixedThreadPool(AGENTS);
        try {
            int rounds = STEPS / AGENTS / STEPS_BETWEEN_STOPS;
            for (int round = 0; round < rounds; round++) {
                List<Callable<Integer>> agents = new ArrayList<>();
                for (String agent : office.agents) {
                    RandomRequests requests = new RandomRequests(
                            new Random(seed * 1_000_003 + round * 31L + agent.hashCode()), office.numbers);
                    agents.add(() -> play(agent, requests));
                }
                int before = accepted;
                for (Future<Integer> agent : threads.invokeAll(agents)) {
                    accepted += agent.get();
                }
                checkHeard(office.heard(), accepted - before);
            }
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(accepted).isGreaterThan(STEPS / 10);
    }

    private int play(String agent, RandomRequests requests) {
        int done = 0;
        for (int step = 0; step < STEPS_BETWEEN_STOPS; step++) {
            Request request = requests.next(agent, office.calls(agent), office.devices(agent));
            int status = office.send(request);
            assertThat(status).as("%s", request).isIn(DOCUMENTED);
            done += status == 0 ? 1 : 0;
        }
        return done;
    }

    /** The notifications alone give the current calls, except for capabilities that depend on other calls. */
    private void checkHeard(List<InMemoryOffice.Heard> heard, int operations) {
        assertThat(heard).hasSizeGreaterThanOrEqualTo(operations);
        for (InMemoryOffice.Heard one : heard) {
            if (one.isAboutCall()) {
                CallView call = one.call();
                Map<String, CallView> calls = known.computeIfAbsent(one.user(), user -> new HashMap<>());
                assertThat(calls.containsKey(call.id()) || call.is("Ringing", "Dialing"))
                        .as("%s starts ringing or dialing", call)
                        .isTrue();
                calls.put(call.id(), call);
                if (call.is("Released")) {
                    calls.remove(call.id());
                }
            }
        }
        UserViews views = office.views();
        Invariants.check(views);
        for (String agent : office.agents) {
            assertThat(views.of(agent).stream().map(CallView::notified))
                    .as("the calls that %s knows from notifications", agent)
                    .containsExactlyInAnyOrderElementsOf(known.getOrDefault(agent, Map.of()).values().stream()
                            .map(CallView::notified)
                            .toList());
        }
    }
}
