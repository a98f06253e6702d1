package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Answer;
import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.server.limits.ServerLimits;
import java.io.IOException;
import java.util.Set;
import org.cometd.bayeux.Message;
import org.cometd.client.BayeuxClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits apply to each user separately. */
@Timeout(60)
class LimitsTest {
    private static final int MOST_IN_A_MOMENT = 10_000;

    private SampleServer server;
    private ApiUser agent;
    private ApiUser bob;

    @BeforeEach
    void start() throws IOException {
        server = SampleServer.builder()
                .hashIterations(1_000)
                .limits(ServerLimits.DEFAULT
                        .withRequestsPerSecond(10)
                        .withSessions(ServerLimits.DEFAULT.sessions().withOfUser(2)))
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("bob", "secret", Set.of(SampleServer.API_VOICE), "5001")
                .start();
        agent = new ApiUser(server.baseUri(), "agent", "secret");
        bob = new ApiUser(server.baseUri(), "bob", "secret");
    }

    @AfterEach
    void stop() {
        agent.close();
        bob.close();
        server.close();
    }

    @Test
    void requestsASecond() throws Exception {
        Answer answer = agent.operate("1", "Hold");
        for (int sent = 1; answer.httpStatus() != 429 && sent < MOST_IN_A_MOMENT; sent++) {
            assertThat(answer.statusCode()).isEqualTo(6);
            answer = agent.operate("1", "Hold");
        }

        assertThat(answer.httpStatus()).isEqualTo(429);
        assertThat(answer.statusCode()).isEqualTo(3);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(bob.operate("1", "Hold").statusCode()).isEqualTo(6);
    }

    @Test
    void requestsASecondWithoutCredentials() throws Exception {
        try (ApiUser nobody = new ApiUser(server.baseUri(), "nobody", "x")) {
            Answer answer = nobody.operate("1", "Hold");
            for (int sent = 1; answer.httpStatus() != 429 && sent < MOST_IN_A_MOMENT; sent++) {
                assertThat(answer.httpStatus()).isEqualTo(401);
                answer = nobody.operate("1", "Hold");
            }

            assertThat(answer.httpStatus()).isEqualTo(429);
            assertThat(agent.operate("1", "Hold").statusCode()).isEqualTo(6);
        }
    }

    @Test
    void messagesASecondOverAWebSocket() throws Exception {
        RawWebSocket socket = RawWebSocket.open(server.baseUri(), "agent", "secret");
        socket.send("[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket']}]");
        String clientId = socket.next().replaceAll(".*\"clientId\":\"([^\"]+)\".*", "$1");

        String answer = "";
        for (int sent = 0; !answer.contains("429::too_many_messages") && sent < MOST_IN_A_MOMENT; sent++) {
            answer = socket.send("[{'channel':'/v2/me/calls','data':{},'clientId':'" + clientId + "'}]")
                    .next();
        }

        assertThat(answer).contains("429::too_many_messages");
        bob.listen(Transport.WEB_SOCKET);
    }

    /** A second WebSocket or messages without a session do not bypass the limit. */
    @Test
    void messagesASecondOverAllWebSocketsOfAUser() throws Exception {
        RawWebSocket first = RawWebSocket.open(server.baseUri(), "agent", "secret");
        RawWebSocket second = RawWebSocket.open(server.baseUri(), "agent", "secret");
        String without = "[{'channel':'/meta/connect'},{'channel':'/meta/connect_','clientId':'nobodys'}]";

        String answer = "";
        for (int sent = 0; !answer.contains("429::too_many_messages") && sent < MOST_IN_A_MOMENT; sent++) {
            answer = first.send(without).next();
        }

        assertThat(answer).contains("429::too_many_messages");
        // The limit regains ten messages a second; the test sends two.
        assertThat(second.send(without.replace("}]", "}" + ",{'channel':'/x'}".repeat(30) + "]"))
                        .next())
                .contains("429::too_many_messages");
        bob.listen(Transport.WEB_SOCKET);
    }

    @ParameterizedTest
    @EnumSource
    void sessionsOfAUser(Transport transport) throws Exception {
        BayeuxClient first = agent.connect(transport);
        agent.connect(transport);

        Message refused = ApiUser.handshake(agent.client(transport));

        assertThat(refused).containsEntry("successful", false).containsEntry("error", "429::too_many_sessions");
        bob.connect(transport);
        assertThat(ApiUser.<Message>reply(reply -> first.disconnect(reply::complete)))
                .containsEntry("successful", true);
        agent.connect(transport);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'operationName':'Hold','x':DEEP}",
                "{'operationName':'Hold','x':NUMBER}",
                "{'operationName':'Hold','NAME':1}",
                "{'operationName':'Dial','destination':{'phoneNumber':'STRING'}}",
                "{'operationName':'Dial','destination':{'phoneNumber':'1'},'userData':{'a':'STRING'}}",
            })
    void sizesWithinABody(String template) throws Exception {
        String body = template.replace('\'', '"')
                .replace("DEEP", "[".repeat(32) + "]".repeat(32))
                .replace("NUMBER", "1".repeat(101))
                .replace("STRING", "1".repeat(8_193))
                .replace("NAME", "n".repeat(257));
        String device =
                server.switchboard().directory().phone("5005").orElseThrow().id();

        Answer answer = agent.post(
                body.contains("Dial") ? "/api/v2/me/devices/" + device + "/calls" : "/api/v2/me/calls/1", body);

        assertThat(answer.statusCode()).as(answer.text()).isEqualTo(10);
        assertThat(answer.httpStatus()).isEqualTo(400);
    }
}
