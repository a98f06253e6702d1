package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed messages: long polling answers 400, a WebSocket is closed with 1007, and no internal error occurs. */
@Timeout(60)
class MalformedMessagesTest {
    private static final String CONNECT = "{'channel':'/meta/connect','connectionType':'x','clientId':'ID'}";
    private static final String HANDSHAKE =
            "{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket','long-polling']}";
    private static final String SUBSCRIBE =
            "{'channel':'/meta/subscribe','subscription':'/v2/me/calls','clientId':'ID'}";

    private static ContactCentre centre;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    static Stream<String> malformed() {
        List<String> all = new ArrayList<>(List.of(
                "",
                " ",
                "[",
                "]",
                "{",
                "nonsense",
                "[]",
                "[[]]",
                "null",
                "7",
                "'text'",
                "true",
                "[null]",
                "[7]",
                "{}",
                "[{}]",
                "[" + CONNECT + ",null]",
                "[" + CONNECT + ",[]]",
                // Not JSON, although some parsers accept it.
                "/* x */[" + CONNECT + "]",
                "[" + CONNECT + "]/* x */",
                "[// x\n" + CONNECT + "]",
                "[" + CONNECT + "]x",
                "[" + CONNECT + "][]",
                "[" + CONNECT + ",]",
                "[{'channel':'/meta/connect','clientId':'ID','x':/*" + "[".repeat(40) + "*/1}]",
                "[{'channel':'/meta/connect','clientId':'ID','x':" + "[".repeat(40) + "]".repeat(40) + "}]",
                "[{'channel':'/meta/connect','clientId':'ID','x':NaN}]",
                "[{'channel':'/meta/connect','clientId':'ID','x':01}]",
                "[{'channel':'/meta/connect','clientId':'ID','x':1" + "0".repeat(200) + "}]",
                "[{'channel':'/meta/connect','clientId':'ID','x':'" + "x".repeat(9_000) + "'}]",
                "[{'channel':'/meta/connect','clientId':'ID','" + "x".repeat(300) + "':1}]",
                "[{channel:'/meta/connect','clientId':'ID'}]",
                "[{'channel':'/meta/connect','channel':'/meta/connect','clientId':'ID'}]",
                "[{'class':'java.lang.Runtime','clientId':'ID'}]",
                // Messages that must not be sent together.
                "[" + HANDSHAKE + "," + HANDSHAKE + "]",
                "[" + HANDSHAKE + "," + CONNECT + "]",
                "[" + SUBSCRIBE + "," + HANDSHAKE + "]",
                "[" + CONNECT + "," + CONNECT + "]",
                "[" + SUBSCRIBE + (", " + SUBSCRIBE).repeat(32) + "]",
                "[{}" + ",{}".repeat(20_000) + "]",
                "[{'channel':'/meta/subscribe','clientId':'ID'}]",
                "[{'channel':'/meta/unsubscribe','clientId':'ID'}]"));
        List<String> types = List.of(
                "null",
                "true",
                "7",
                "-1.5",
                "''",
                "'x'",
                "'a b'",
                "[]",
                "{}",
                "[null]",
                "[7]",
                "[['/a']]",
                "[{}]",
                "[{'a':1}]",
                "'" + "x".repeat(300) + "'");
        for (String type : types) {
            all.add("[{'channel':" + type + ",'clientId':'ID'}]");
            if (!type.startsWith("'a") && !type.equals("'x'")) {
                all.add("[{'channel':'/meta/subscribe','clientId':'ID','subscription':" + type + "}]");
                all.add("[{'channel':'/meta/unsubscribe','clientId':'ID','subscription':" + type + "}]");
            }
            if (!type.equals("null")) {
                all.add("[{'channel':'/meta/connect','clientId':'ID','advice':" + type.replace("{}", "[]") + "}]");
                all.add("[{'channel':'/meta/handshake','ext':" + type.replace("{}", "[]") + "}]");
            }
            if (!type.equals("null") && !type.matches("-?[0-9.]+")) {
                all.add("[{'channel':'/meta/connect','clientId':'ID','advice':{'timeout':" + type + "}}]");
                all.add("[{'channel':'/meta/connect','clientId':'ID','advice':{'interval':" + type + "}}]");
                all.add("[{'channel':'/meta/connect','clientId':'ID','ext':{'ack':" + type + "}}]");
            }
            if (!type.equals("null") && (!type.startsWith("'") || type.length() > 100)) {
                all.add("[{'channel':'/meta/connect','clientId':" + type + "}]");
                all.add("[{'channel':'/meta/connect','clientId':'ID','connectionType':" + type + "}]");
                all.add("[{'channel':'/meta/handshake','version':" + type + "}]");
                all.add("[{'channel':'/meta/handshake','minimumVersion':" + type + "}]");
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void isRefused(String text) throws Exception {
        PollingSession polling = new PollingSession(centre.agent);
        ApiUser.Answer answer = polling.send(text.replace("ID", polling.clientId()));
        assertThat(answer.httpStatus()).as(answer.text()).isEqualTo(400);
        assertThat(answer.statusCode()).isEqualTo(10);
        assertThat(polling.send("[{'channel':'/meta/disconnect','clientId':'" + polling.clientId() + "'}]")
                        .text())
                .contains("\"successful\":true");

        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);
        String id = socket.handshake();
        socket.send(text.replace("ID", id));
        assertThat(socket.closeCode()).isEqualTo(1007);
        assertThat(socket.next()).isNotEmpty().doesNotContain("Exception");
        endSession(id);
    }

    /** Valid messages without effect; each is answered. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'channel':'/meta/unknown','clientId':'ID'}",
                "{'channel':'/meta/connect'}",
                "{'channel':'/meta/connect','clientId':null,'advice':null,'ext':null,'id':null}",
                "{'channel':'/meta/connect','clientId':'nobodys'}",
                "{'channel':'/meta/connect','clientId':'ID','id':7}",
                "{'channel':'/meta/connect','clientId':'ID','ext':{'ack':1e3,'x':[{}]},'data':[[]]}",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':'a b'}",
                "{'channel':'/meta/disconnect','clientId':'ID','successful':'x','error':7,'data':{}}",
                "{'channel':'/v2/me/calls','clientId':'ID'}",
                "{'channel':'/v2/me/calls','clientId':'ID','data':7}",
                "{'channel':'/v2/me/calls','data':null}",
                "{'channel':'/service/x','clientId':'ID','data':'\\ud800'}"
            })
    void isAnswered(String message) throws Exception {
        PollingSession polling = new PollingSession(centre.agent);
        ApiUser.Answer answer = polling.send("[" + message.replace("ID", polling.clientId()) + "]");
        assertThat(answer.httpStatus()).as(answer.text()).isEqualTo(200);
        endSession(polling.clientId());

        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);
        String id = socket.handshake();
        assertThat(socket.send("[" + message.replace("ID", id) + "]").next()).contains("\"successful\":");
        endSession(id);
    }

    /** Random combinations of message parts are answered, or refused as malformed. */
    @Test
    void randomMessages() throws Exception {
        List<String> values = List.of(
                "'/meta/handshake'",
                "'/meta/subscribe'",
                "'/meta/unsubscribe'",
                "'/v2/me/calls'",
                "'ID'",
                "null",
                "7",
                "-1e9",
                "true",
                "''",
                "[]",
                "{}",
                "['/v2/me/calls']",
                "{'timeout':0}",
                "{'ack':true}",
                "{'ack':-1}");
        List<String> names = List.of(
                "clientId",
                "clientId",
                "subscription",
                "advice",
                "ext",
                "id",
                "data",
                "version",
                "connectionType",
                "x");
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            StringBuilder message = new StringBuilder("[{'channel':").append(pick(random, values));
            for (int member = random.nextInt(6); member > 0; member--) {
                String name = pick(random, names);
                if (message.indexOf(name) < 0) {
                    message.append(",'").append(name).append("':").append(pick(random, values));
                }
            }
            assertAnsweredOrRefused(message.append("}]").toString());
        }
    }

    private static void assertAnsweredOrRefused(String text) throws Exception {
        PollingSession polling = new PollingSession(centre.agent);
        ApiUser.Answer answer = polling.send(text.replace("ID", polling.clientId()));
        assertThat(answer.httpStatus()).as(text).isIn(200, 400);
        endSession(polling.clientId());
        endSession(answer.text());

        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);
        String id = socket.handshake();
        String reply = socket.send(text.replace("ID", id)).next();
        if (answer.httpStatus() == 200) {
            assertThat(reply).as(text).startsWith("[");
        } else {
            assertThat(socket.closeCode()).as(text).isEqualTo(1007);
        }
        endSession(id);
        endSession(reply);
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Keeps the user below the limit of sessions. */
    private static void endSession(String idOrReply) throws Exception {
        String id = idOrReply.replaceAll("(?s).*\"clientId\":\"([^\"]+)\".*", "$1");
        if (id.matches("[0-9a-z]+")) {
            centre.agent.post(
                    "/api/v2/notifications", "[{\"channel\":\"/meta/disconnect\",\"clientId\":\"" + id + "\"}]");
        }
    }
}
