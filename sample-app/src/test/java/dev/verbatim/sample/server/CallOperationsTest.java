package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the six basic operations over real sockets, as both parties see them. */
class CallOperationsTest {
    private ContactCentre centre;
    private ApiUser agent;
    private ApiUser alice;

    @BeforeEach
    void start() throws Exception {
        centre = new ContactCentre();
        agent = centre.agent;
        alice = centre.alice;
        agent.listen(Transport.WEB_SOCKET);
        alice.listen(Transport.LONG_POLLING);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void dialNotifiesBothPartiesOfTheirOwnCall() throws Exception {
        accepted(agent.post(dialing("5005"), """
                {
                  "destination": {"phoneNumber": "5000"},
                  "userData": {"CaseNumber": "A-1047", "Language": "nl"},
                  "location": "Utrecht",
                  "outboundCallerId": "5005",
                  "operationName": "Dial"
                }
                """));

        JsonNode agents = agent.next();
        JsonNode alices = alice.next();
        assertThat(states(agents, alices)).containsExactly("Dialing", "Ringing");
        assertThat(agents.at("/data/phoneNumber").asString()).isEqualTo("5005");
        assertThat(alices.at("/data/phoneNumber").asString()).isEqualTo("5000");
        assertThat(agents.at("/data/call/participants/0/phoneNumber").asString())
                .isEqualTo("5000");
        assertThat(alices.at("/data/call/participants/0/phoneNumber").asString())
                .isEqualTo("5005");
        assertThat(agents.at("/data/call/id")).isNotEqualTo(alices.at("/data/call/id"));
        for (String shared : List.of("connId", "dnis", "callType", "userData")) {
            assertThat(agents.at("/data/call").get(shared))
                    .isEqualTo(alices.at("/data/call").get(shared));
        }
        assertThat(alices.at("/data/call/userData/CaseNumber").asString()).isEqualTo("A-1047");
        assertThat(alices.at("/data/call/userData/Language").asString()).isEqualTo("nl");
    }

    @Test
    void aCallWithoutDataHasNoUserData() throws Exception {
        accepted(agent.post(dialing("5005"), """
                {"operationName": "Dial", "destination": {"phoneNumber": "5000"}, "userData": {}}
                """));

        assertThat(agent.next().at("/data/call").has("userData")).isFalse();
    }

    @Test
    void answerNotifiesBothParties() throws Exception {
        Call ringing = centre.ring("5000", "5005");
        assertThat(states(agent.next(), alice.next())).containsExactly("Ringing", "Dialing");

        accepted(agent.operate(ringing.id(), "Answer"));

        assertThat(states(agent.next(), alice.next())).containsExactly("Established", "Established");
    }

    @Test
    void holdAndRetrieveAffectOneParty() throws Exception {
        Call agents = connect();

        accepted(agent.operate(agents.id(), "Hold"));
        accepted(alice.operate(agents.otherEnd().id(), "Hold"));
        accepted(agent.operate(agents.id(), "Retrieve"));

        assertThat(states(agent.next(), agent.next(), alice.next())).containsExactly("Held", "Established", "Held");
        centre.assertHeardNothing(agent, alice);
    }

    @Test
    void hangupReleasesBothParties() throws Exception {
        Call agents = connect();

        accepted(alice.operate(agents.otherEnd().id(), "Hangup"));

        JsonNode agentsLast = agent.next();
        assertThat(states(agentsLast, alice.next())).containsExactly("Released", "Released");
        assertThat(agentsLast.at("/data/call/capabilities").size()).isZero();
        assertThat(agent.operate(agents.id(), "Hangup").statusCode()).isEqualTo(6);
    }

    @Test
    void activatingACallPutsTheActiveOneOnHoldFirst() throws Exception {
        Call first = connect();
        Call second = centre.ring("5001", "5005");
        accepted(agent.operate(second.id(), "Answer"));
        accepted(agent.operate(first.id(), "Retrieve"));
        accepted(agent.post(dialing("5005"), """
                {"operationName": "Dial", "destination": {"phoneNumber": "5002"}}
                """));

        assertThat(List.of(heard(), heard(), heard(), heard(), heard(), heard(), heard()))
                .containsExactly(
                        "5001 Ringing",
                        "5000 Held",
                        "5001 Established",
                        "5001 Held",
                        "5000 Established",
                        "5000 Held",
                        "5002 Dialing");
    }

    @Test
    void aDialingCallCanBeSwapped() throws Exception {
        Call first = connect();
        accepted(agent.post(dialing("5005"), """
                {"operationName": "Dial", "destination": {"phoneNumber": "5001"}}
                """));
        Call dialing = centre.call(agent, CallState.DIALING);
        accepted(swap(dialing, first));
        accepted(swap(first, dialing));
        centre.switchboard.answer(dialing.otherEnd());

        assertThat(List.of(heard(), heard(), heard(), heard(), heard(), heard(), heard()))
                .containsExactly(
                        "5000 Held",
                        "5001 Dialing",
                        "5001 Held",
                        "5000 Established",
                        "5000 Held",
                        "5001 Dialing",
                        "5001 Established");
    }

    private String heard() throws InterruptedException {
        JsonNode notification = agent.next();
        return notification.at("/data/call/participants/0/phoneNumber").asString() + " "
                + notification.at("/data/call/state").asString();
    }

    private Call connect() throws Exception {
        Call call = centre.connect("5000", "5005");
        assertThat(states(agent.next(), agent.next(), alice.next(), alice.next()))
                .containsExactly("Ringing", "Established", "Dialing", "Established");
        return call;
    }

    private ApiUser.Answer swap(Call call, Call other) throws Exception {
        return agent.post("/api/v2/me/calls/" + call.id(), """
                {"operationName": "SwapCalls", "otherCallUri": "%s/api/v2/me/calls/%s"}
                """.formatted(centre.server.baseUri(), other.id()));
    }

    private String dialing(String from) {
        return "/api/v2/me/devices/" + centre.phone(from).id() + "/calls";
    }

    private static void accepted(ApiUser.Answer answer) {
        assertThat(answer.body().toString()).isEqualTo("{\"statusCode\":0}");
        assertThat(answer.httpStatus()).isEqualTo(200);
    }

    private static List<String> states(JsonNode... notifications) {
        return List.of(notifications).stream()
                .map(notification -> notification.at("/data/call/state").asString())
                .toList();
    }
}
