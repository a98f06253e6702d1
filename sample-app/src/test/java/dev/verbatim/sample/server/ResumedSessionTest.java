package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import java.util.ArrayList;
import java.util.List;
import org.cometd.client.BayeuxClient;
import org.cometd.client.ext.AckExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client with acknowledgements loses its connection repeatedly and misses nothing. */
@Timeout(60)
class ResumedSessionTest {
    @ParameterizedTest
    @EnumSource
    void missesNothing(Transport transport) throws Exception {
        try (ContactCentre centre = new ContactCentre();
                BreakableProxy network = new BreakableProxy(centre.server.baseUri());
                ApiUser agent = new ApiUser(network.uri(), "agent", ContactCentre.PASSWORD)) {
            BayeuxClient session = agent.client(transport);
            session.addExtension(new AckExtension());
            session.setBackOffStrategy(new BayeuxClient.BackOffStrategy.Constant(50));
            assertThat(ApiUser.handshake(session)).containsEntry("successful", true);
            String id = session.getId();
            assertThat(agent.subscribe(session, "/v2/me/calls")).containsEntry("successful", true);

            List<String> expected = new ArrayList<>();
            List<String> heard = new ArrayList<>();
            for (int cut = 0; cut < 3; cut++) {
                happen(centre, 5, expected);
                network.cut();
                happen(centre, 20, expected);
                network.mend();
                happen(centre, 5, expected);
                while (heard.size() < expected.size()) {
                    var next = agent.next();
                    heard.add(next.at("/data/call/id").asString()
                            + next.at("/data/call/state").asString());
                }
            }

            assertThat(heard).isEqualTo(expected);
            assertThat(session.getId()).isEqualTo(id);
        }
    }

    /** If they were sent separately and the connection broke in between, the client would receive the notifications twice. */
    @Test
    void notificationsComeInOneTextWithTheirAcknowledgementNumber() throws Exception {
        try (ContactCentre centre = new ContactCentre()) {
            List<String> expected = new ArrayList<>();
            RawWebSocket socket = acknowledging(centre, () -> happen(centre, 3, expected));

            JsonNode messages = new JsonMapper().readTree(socket.next());
            assertThat(heard(messages)).isEqualTo(expected);
            JsonNode last = messages.get(messages.size() - 1);
            assertThat(last.path("channel").asString()).isEqualTo("/meta/connect");
            assertThat(last.at("/ext/ack").isNumber()).isTrue();
        }
    }

    /** Some clients accept at most 65,536 characters per text. */
    @Test
    void largeBatchesComeInSeveralTexts() throws Exception {
        try (ContactCentre centre = new ContactCentre()) {
            List<String> expected = new ArrayList<>();
            RawWebSocket socket = acknowledging(centre, () -> happen(centre, 100, expected));

            List<String> heard = new ArrayList<>();
            while (heard.size() < expected.size()) {
                String text = socket.next();
                assertThat(text).hasSizeLessThan(40_000);
                heard.addAll(heard(new JsonMapper().readTree(text)));
            }
            assertThat(heard).isEqualTo(expected);
        }
    }

    /** Moves from a WebSocket to long polling and back, each time with unacknowledged notifications. */
    @Test
    void continuesOverTheOtherTransport() throws Exception {
        try (ContactCentre centre = new ContactCentre()) {
            List<String> expected = new ArrayList<>();
            RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);
            String id = acknowledging(socket, centre, () -> happen(centre, 2, expected));
            assertThat(heard(new JsonMapper().readTree(socket.next()))).isEqualTo(expected);

            // Nothing is acknowledged, and more notifications follow.
            happen(centre, 1, expected);
            centre.server.flushNotifications();
            String polled = poll(centre, id, -1);
            assertThat(polled).contains("\"successful\":true");
            assertThat(heard(new JsonMapper().readTree(polled))).isEqualTo(expected);

            expected.clear();
            happen(centre, 1, expected);
            centre.server.flushNotifications();
            long batch = new JsonMapper()
                    .readTree(polled)
                    .valueStream()
                    .mapToLong(message -> message.at("/ext/ack").asLong(0))
                    .max()
                    .orElseThrow();
            RawWebSocket next = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);
            next.send("[{'channel':'/meta/connect','connectionType':'websocket','clientId':'" + id + "','ext':{'ack':"
                    + batch + "}}]");
            assertThat(heard(new JsonMapper().readTree(next.next()))).isEqualTo(expected);
        }
    }

    private static String poll(ContactCentre centre, String id, long acknowledged) throws Exception {
        return centre.agent
                .post(
                        "/api/v2/notifications",
                        "[{\"channel\":\"/meta/connect\",\"connectionType\":\"long-polling\",\"clientId\":\"" + id
                                + "\",\"ext\":{\"ack\":" + acknowledged + "},\"advice\":{\"timeout\":0}}]")
                .text();
    }

    private static RawWebSocket acknowledging(ContactCentre centre, Happening happening) throws Exception {
        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);
        acknowledging(socket, centre, happening);
        return socket;
    }

    /** Opens a session that gets a notification before it connects, and returns its id. */
    private static String acknowledging(RawWebSocket socket, ContactCentre centre, Happening happening)
            throws Exception {
        socket.send("[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket'],"
                + "'ext':{'ack':true}}]");
        String id = socket.next().replaceAll(".*\"clientId\":\"([^\"]+)\".*", "$1");
        socket.send("[{'channel':'/meta/subscribe','subscription':'/v2/me/calls','clientId':'" + id + "'}]");
        assertThat(socket.next()).contains("\"successful\":true");
        happening.happen();
        centre.server.flushNotifications();
        socket.send("[{'channel':'/meta/connect','connectionType':'websocket','clientId':'" + id + "'}]");
        return id;
    }

    private static List<String> heard(JsonNode messages) {
        return messages.valueStream()
                .filter(message -> message.has("data"))
                .map(message -> message.at("/data/call/id").asString()
                        + message.at("/data/call/state").asString())
                .toList();
    }

    private static void happen(ContactCentre centre, int calls, List<String> expected) throws Exception {
        for (int i = 0; i < calls; i++) {
            Call call = centre.ring("5000", "5005");
            centre.switchboard.hangup(call.otherEnd());
            expected.add(call.id() + "Ringing");
            expected.add(call.id() + "Released");
        }
    }

    private interface Happening {
        void happen() throws Exception;
    }
}
