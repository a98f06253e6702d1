package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** In each state, the server accepts exactly the operations that the call's notification lists. */
class AnnouncedCapabilitiesTest {
    private static ContactCentre centre;

    /** Brings the agent's call with bob into a state. */
    private enum Situation {
        RINGING("Answer"),
        DIALING("Hangup"),
        DIALING_BESIDE_HELD("Hangup", "SwapCalls"),
        ESTABLISHED("Hangup", "Hold"),
        ESTABLISHED_BESIDE_HELD("Hangup", "Hold", "SwapCalls"),
        HELD("Hangup", "Retrieve"),
        HELD_BESIDE_HELD("Hangup", "Retrieve"),
        HELD_UNANSWERED("Hangup", "Retrieve");

        private final Set<String> accepted;

        Situation(String... accepted) {
            this.accepted = Set.of(accepted);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
        centre.agent.listen(Transport.WEB_SOCKET);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnnouncedOperationsSucceed(Situation situation) throws Exception {
        for (String operation : List.of("Answer", "Hold", "Retrieve", "Hangup", "SwapCalls")) {
            Call call = create(situation);
            Set<String> announced = announced(call);
            assertThat(announced.contains(operation))
                    .as("%s among %s", operation, announced)
                    .isEqualTo(situation.accepted.contains(operation));

            var before = centre.state();
            int status = operate(call, operation);

            if (announced.contains(operation)) {
                assertThat(status).isZero();
            } else {
                assertThat(status).as(operation).isEqualTo(2);
                assertThat(centre.state()).isEqualTo(before);
                centre.assertHeardNothing(centre.agent);
            }
            centre.hangUpAllCalls("agent");
            centre.heardSoFar(centre.agent);
        }
    }

    private static Call create(Situation situation) throws Exception {
        if (situation.name().endsWith("BESIDE_HELD")) {
            centre.switchboard.hold(centre.connect("5000", "5005"));
        }
        return switch (situation) {
            case RINGING -> centre.ring("5001", "5005");
            case DIALING, DIALING_BESIDE_HELD -> centre.ring("5005", "5001").otherEnd();
            case ESTABLISHED, ESTABLISHED_BESIDE_HELD -> centre.connect("5001", "5005");
            case HELD, HELD_BESIDE_HELD -> {
                Call call = centre.connect("5001", "5005");
                centre.switchboard.hold(call);
                yield call;
            }
            case HELD_UNANSWERED -> {
                Call call = centre.ring("5005", "5001").otherEnd();
                centre.connect("5000", "5005");
                yield call;
            }
        };
    }

    private static Set<String> announced(Call call) throws Exception {
        List<JsonNode> heard = centre.heardSoFar(centre.agent).stream()
                .filter(notification ->
                        notification.at("/data/call/id").asString().equals(call.id()))
                .toList();
        Set<String> announced = new TreeSet<>();
        heard.get(heard.size() - 1).at("/data/call/capabilities").forEach(name -> announced.add(name.asString()));
        return announced;
    }

    private static int operate(Call call, String operation) throws Exception {
        if (!operation.equals("SwapCalls")) {
            return centre.agent.operate(call.id(), operation).statusCode();
        }
        String other = centre.switchboard.calls("agent").get(0).id();
        return centre.agent
                .post("/api/v2/me/calls/" + call.id(), """
                        {"operationName": "SwapCalls", "otherCallUri": "/api/v2/me/calls/%s"}
                        """.formatted(other))
                .statusCode();
    }
}
