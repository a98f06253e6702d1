package dev.verbatim.sample.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eight agents send random operations, one after the other. After each step, the response, the notifications and the readable
 * state must match the reference model. The system property {@code verbatim.random.steps} sets the number of steps, 10,000 by
 * default, and {@code verbatim.random.seed} the random numbers.
 */
@Timeout(3600)
@TestInstance(Lifecycle.PER_CLASS)
class RandomOperationsTest {
    private static final int STEPS = Integer.getInteger("verbatim.random.steps", 10_000);
    private static final int RUNS = 4;
    private static final int AGENTS = 8;

    private final Map<String, Integer> heldAt = new HashMap<>();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private int notifications;

    static Stream<Long> seeds() {
        long first = Long.getLong("verbatim.random.seed", 1);
        return LongStream.range(first, first + RUNS).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyStepMatchesTheReferenceModel(long seed) {
        Random random = new Random(seed);
        InMemoryOffice office = new InMemoryOffice(AGENTS, seed);
        RandomRequests requests = new RandomRequests(random, office.numbers);
        UserViews before = office.views();
        for (int step = 0; step < STEPS / RUNS; step++) {
            String agent = office.agents.get(random.nextInt(AGENTS));
            Request request =
                    requests.next(agent, before.of(agent), before.devices().get(agent));
            before = take(office, before, request, "seed " + seed + ", step " + step + ": " + request);
            if (step % 10 == 0) {
                office.clock.advance(Duration.ofSeconds(7));
                before = office.views();
            }
        }
    }

    @AfterAll
    void everyOperationWasUsed() {
        assumeThat(STEPS).isGreaterThanOrEqualTo(10_000);
        assertThat(accepted).hasSize(30);
    }

    /** Carries out one step and returns the state after it. */
    private UserViews take(InMemoryOffice office, UserViews before, Request request, String what) {
        ExpectedOutcome expected = new ReferenceModel(before, heldAt).expect(request);

        int status = office.send(request);

        List<InMemoryOffice.Heard> heard = office.heard();
        UserViews after = office.views();
        assertThat(status).as(what).isEqualTo(expected.status());
        assertThat(heard.stream().map(one -> brief(one, before))).as(what).containsExactlyElementsOf(expected.told());
        if (status == 0) {
            accepted.merge(request.operation(), 1, Integer::sum);
            checkChanges(before, after, heard, what);
        } else {
            assertThat(after).as(what).isEqualTo(before);
        }
        Invariants.check(after);
        return after;
    }

    private static String brief(InMemoryOffice.Heard heard, UserViews before) {
        String text = heard.toString();
        if (!heard.isAboutCall()) {
            return text;
        }
        String id = heard.call().id();
        return before.all().anyMatch(call -> call.id().equals(id)) ? text : text.replace(id, "new");
    }

    /** Every notification matches the state, and every change of the state was notified. */
    private void checkChanges(UserViews before, UserViews after, List<InMemoryOffice.Heard> heard, String what) {
        Set<String> told = new HashSet<>();
        for (InMemoryOffice.Heard one : heard) {
            if (one.isAboutCall()) {
                assertThat(told.add(one.call().id()))
                        .as("%s: notified once", what)
                        .isTrue();
                checkTruth(after, one, what);
                if (one.call().is("Held") && one.type().equals("StatusChange")) {
                    heldAt.put(one.call().id(), ++notifications);
                }
            }
        }
        Map<String, CallView> old = byId(before);
        Map<String, CallView> now = byId(after);
        Set<String> all = new HashSet<>(old.keySet());
        all.addAll(now.keySet());
        for (String id : all) {
            boolean same = old.containsKey(id)
                    && now.containsKey(id)
                    && old.get(id).notified().equals(now.get(id).notified());
            assertThat(same || told.contains(id))
                    .as("%s: %s has changed", what, id)
                    .isTrue();
        }
    }

    private static void checkTruth(UserViews after, InMemoryOffice.Heard heard, String what) {
        CallView told = heard.call();
        if (told.is("Released")) {
            assertThat(told.announced()).isEmpty();
            assertThat(byId(after)).as(what).doesNotContainKey(told.id());
        } else {
            assertThat(after.of(heard.user())).as(what).contains(told);
        }
    }

    private static Map<String, CallView> byId(UserViews views) {
        Map<String, CallView> byId = new HashMap<>();
        views.all().forEach(call -> byId.put(call.id(), call));
        return byId;
    }
}
