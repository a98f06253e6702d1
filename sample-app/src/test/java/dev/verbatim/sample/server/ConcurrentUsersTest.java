package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Users operate on their common calls at the same time. */
@Timeout(120)
class ConcurrentUsersTest {
    private ContactCentre centre;
    private ExecutorService threads;

    @BeforeEach
    void start() throws Exception {
        centre = new ContactCentre();
        centre.agent.listen(Transport.WEB_SOCKET);
        centre.alice.listen(Transport.LONG_POLLING);
        centre.bob.listen(Transport.WEB_SOCKET);
        threads = Executors.newFixedThreadPool(4);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        centre.close();
    }

    @Test
    void onlyOneOfTwoHangupsSucceeds() throws Exception {
        for (int round = 0; round < 20; round++) {
            Call call = centre.connect("5000", "5005");
            List<Integer> statuses = atOnce(
                    () -> centre.agent.operate(call.id(), "Hangup").statusCode(),
                    () -> centre.alice.operate(call.otherEnd().id(), "Hangup").statusCode());

            assertThat(statuses).containsOnlyOnce(0).isSubsetOf(0, 2, 6);
            assertThat(states(centre.heardSoFar(centre.agent))).containsExactly("Ringing", "Established", "Released");
            assertThat(states(centre.heardSoFar(centre.alice))).containsExactly("Dialing", "Established", "Released");
        }
    }

    @Test
    void twoOppositeSwapsAreOrdered() throws Exception {
        Call one = centre.connect("5000", "5005");
        Call two = centre.connect("5001", "5005");
        centre.heardSoFar(centre.agent);
        for (int round = 0; round < 20; round++) {
            List<Integer> statuses = atOnce(
                    () -> swap(one, two).statusCode(), () -> swap(two, one).statusCode());

            // Either one is refused because the other call is not held, or they undo each other.
            List<String> heard = states(centre.heardSoFar(centre.agent));
            assertThat(statuses).contains(0).isSubsetOf(0, 2);
            assertThat(heard).hasSize(statuses.equals(List.of(0, 0)) ? 4 : 2);
            assertThat(Set.of(one.state(), two.state())).containsOnly(CallState.HELD, CallState.ESTABLISHED);
        }
    }

    @Test
    void notificationsMatchTheCallsAfterRandomOperations() throws Exception {
        atOnce(
                () -> play(centre.agent, new Random(1)),
                () -> play(centre.agent, new Random(2)),
                () -> play(centre.alice, new Random(3)),
                () -> play(centre.bob, new Random(4)));

        for (ApiUser user : List.of(centre.agent, centre.alice, centre.bob)) {
            keepALineFree(user);
            Map<String, String> heard = new HashMap<>();
            for (JsonNode notification : centre.heardSoFar(user)) {
                String state = notification.at("/data/call/state").asString();
                String before = heard.put(notification.at("/data/call/id").asString(), state);
                assertThat(state).as("after %s", before).isNotEqualTo(before);
            }
            heard.values().removeIf("Released"::equals);
            Map<String, String> actual = new HashMap<>();
            centre.switchboard
                    .calls(user.name())
                    .forEach(call -> actual.put(call.id(), call.state().documentedName()));
            assertThat(heard)
                    .as("the calls that %s knows from notifications", user.name())
                    .isEqualTo(actual);
        }
    }

    /** Limits the calls of a user, because the probe of the notifications cannot call a busy phone. */
    private void keepALineFree(ApiUser user) throws Exception {
        List<Call> calls = centre.switchboard.calls(user.name());
        if (calls.size() == 8) {
            Call last = calls.get(7);
            centre.switchboard.hangup(last.state() == CallState.RINGING ? last.otherEnd() : last);
        }
    }

    private int play(ApiUser user, Random random) throws Exception {
        String device = centre.switchboard
                .directory()
                .user(user.name())
                .orElseThrow()
                .devices()
                .get(0)
                .id();
        List<String> numbers = List.of("5000", "5001", "5005");
        for (int step = 0; step < 150; step++) {
            List<Call> calls = centre.switchboard.calls(user.name());
            ApiUser.Answer answer;
            if (calls.size() < 2 || random.nextInt(8) == 0) {
                answer = user.post("/api/v2/me/devices/" + device + "/calls", """
                        {"operationName": "Dial", "destination": {"phoneNumber": "%s"}}
                        """.formatted(
                                numbers.get(random.nextInt(numbers.size()))));
            } else {
                Call call = calls.get(random.nextInt(calls.size()));
                String operation = List.of("Answer", "Hold", "Retrieve", "Hangup", "SwapCalls")
                        .get(random.nextInt(5));
                answer = user.post("/api/v2/me/calls/" + call.id(), """
                        {"otherCallUri": "/api/v2/me/calls/%s", "operationName": "%s"}
                        """.formatted(
                                calls.get(random.nextInt(calls.size())).id(), operation));
            }
            assertThat(answer.statusCode()).as("%s", answer.body()).isIn(0, 2, 6, 10, 19);
        }
        return 0;
    }

    private ApiUser.Answer swap(Call call, Call other) throws Exception {
        return centre.agent.post("/api/v2/me/calls/" + call.id(), """
                {"operationName": "SwapCalls", "otherCallUri": "/api/v2/me/calls/%s"}
                """.formatted(other.id()));
    }

    private List<Integer> atOnce(Step... users) throws Exception {
        List<Integer> results = new ArrayList<>();
        for (Future<Integer> user : threads.invokeAll(List.of(users))) {
            results.add(user.get());
        }
        return results;
    }

    private static List<String> states(List<JsonNode> notifications) {
        return notifications.stream()
                .map(notification -> notification.at("/data/call/state").asString())
                .toList();
    }

    /** An action of a user that returns a status code. */
    private interface Step extends Callable<Integer> {}
}
