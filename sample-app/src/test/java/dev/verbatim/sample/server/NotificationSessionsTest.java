package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cometd.bayeux.Message;
import org.cometd.client.BayeuxClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sessions receive which notifications, over both transports. */
class NotificationSessionsTest {
    private static ContactCentre centre;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @AfterEach
    void everybodyHangsUp() throws Exception {
        centre.hangUpAllCalls("agent");
    }

    @ParameterizedTest
    @EnumSource
    void allSessionsOfTheUserAndNoOthersReceiveNotifications(Transport transport) throws Exception {
        try (ApiUser desk = centre.user("agent");
                ApiUser laptop = centre.user("agent");
                ApiUser bob = centre.user("bob")) {
            desk.listen(transport);
            laptop.listen(Transport.WEB_SOCKET);
            bob.listen(transport);

            Call call = centre.connect("5000", "5005");

            for (ApiUser session : new ApiUser[] {desk, laptop}) {
                assertThat(session.next().at("/data/call/id").asString()).isEqualTo(call.id());
                assertThat(session.next().at("/data/call/state").asString()).isEqualTo("Established");
            }
            centre.assertHeardNothing(bob);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingAfterUnsubscribingOrDisconnecting(Transport transport) throws Exception {
        try (ApiUser stays = centre.user("agent");
                ApiUser leaves = centre.user("agent")) {
            stays.listen(transport);
            BayeuxClient session = leaves.listen(transport);
            Message left = leaves.unsubscribe(session, "/v2/me/calls");
            assertThat(left).containsEntry("successful", true);

            centre.ring("5000", "5005");

            assertThat(stays.next().at("/data/call/state").asString()).isEqualTo("Ringing");
            leaves.subscribe(session, "/v2/me/calls");
            centre.assertHeardNothing(leaves);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LONG_POLLING, agent, wrong",
        "WEB_SOCKET, agent, wrong",
        "LONG_POLLING, nobody, correct horse: battery staple",
        "WEB_SOCKET, agent, ''"
    })
    void refusesSessionsWithoutCredentials(Transport transport, String name, String password) throws Exception {
        try (ApiUser stranger = new ApiUser(centre.server.baseUri(), name, password)) {
            Message refused = ApiUser.handshake(stranger.client(transport));

            assertThat(refused).containsEntry("successful", false).doesNotContainKey("clientId");
            assertThat(refused.toString()).contains("401");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LONG_POLLING, /v2/me/devices/agent",
        "LONG_POLLING, /v2/me/*",
        "LONG_POLLING, /**",
        "WEB_SOCKET, /v2/me/calls/agent",
        "WEB_SOCKET, /v2/**",
        "WEB_SOCKET, /meta/connect"
    })
    void refusesOtherChannels(Transport transport, String channel) throws Exception {
        try (ApiUser bob = centre.user("bob")) {
            Message refused = bob.subscribe(bob.connect(transport), channel);

            assertThat(refused).containsEntry("successful", false);
            assertThat(refused.get("error").toString()).startsWith("403");
        }
    }

    /** Subscriptions that no client library would send. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'/**'",
                "'/*'",
                "'/v2/*'",
                "'/v2/me/*'",
                "'/v2/me/calls/*'",
                "'/v2/me/calls/'",
                "'/meta/*'",
                "'/meta/**'",
                "'/meta/handshake'",
                "'/service/**'",
                "'/service/x'",
                "['/v2/me/new','/**']",
                "'v2/me/calls'",
                "'//v2/me/calls'",
                "'/v2/{me}/calls'"
            })
    void refusesOtherChannelsInUnusualForms(String subscription) throws Exception {
        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "bob", ContactCentre.PASSWORD);
        socket.send("[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket']}]");
        String id = socket.next().replaceAll(".*\"clientId\":\"([^\"]+)\".*", "$1");

        socket.send("[{'channel':'/meta/subscribe','subscription':" + subscription + ",'clientId':'" + id + "'}]");

        assertThat(socket.next()).doesNotContain("\"successful\":true");
        centre.connect("5000", "5005");
        centre.server.flushNotifications();
        socket.send("[{'channel':'/meta/disconnect','clientId':'" + id + "'}]");
        assertThat(socket.next()).doesNotContain("Ringing");
    }

    @ParameterizedTest
    @CsvSource({
        "LONG_POLLING, /v2/me/calls",
        "WEB_SOCKET, /v2/me/calls",
        "LONG_POLLING, /v2/me/new",
        "WEB_SOCKET, /service/calls"
    })
    void refusesPublishing(Transport transport, String channel) throws Exception {
        try (ApiUser agent = centre.user("agent");
                ApiUser bob = centre.user("bob")) {
            agent.listen(transport);
            BayeuxClient session = bob.connect(transport);

            Message refused =
                    ApiUser.reply(reply -> session.getChannel(channel).publish("{\"data\":{}}", reply::complete));

            assertThat(refused).containsEntry("successful", false);
            assertThat(refused.get("error").toString()).startsWith("403");
            centre.assertHeardNothing(agent);
        }
    }

    /** A client that has lost its connection does not know that the server still holds the reply to its last connect. */
    @ParameterizedTest
    @EnumSource
    void aLaterConnectReplacesAHeldOne(Transport transport) throws Exception {
        PollingSession polling = new PollingSession(centre.agent);
        polling.connect("'timeout':0");
        var held = CompletableFuture.supplyAsync(() -> connect(polling, "'timeout':20000"));
        Eventually.holds("one is held", () -> centre.server.waitingPolls() == 1);

        if (transport == Transport.LONG_POLLING) {
            assertThat(polling.connect("'timeout':0")).contains("\"successful\":true");
        } else {
            RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);
            socket.send("[{'channel':'/meta/connect','connectionType':'websocket','advice':{'timeout':0},'clientId':'"
                    + polling.clientId() + "'}]");
            assertThat(socket.next()).contains("\"successful\":true");
        }

        ApiUser.Answer replaced = held.get(10, TimeUnit.SECONDS);
        assertThat(replaced.httpStatus()).isEqualTo(409);
        assertThat(replaced.statusCode()).isEqualTo(2);
    }

    @Test
    void refusesMessagesOfMegabytes() throws Exception {
        try (ApiUser agent = centre.user("agent")) {
            ApiUser.Answer answer = agent.post("/api/v2/notifications", """
                    [{"channel": "/meta/handshake", "version": "1.0", "supportedConnectionTypes": ["long-polling"],
                      "ext": "%s"}]""".formatted("x".repeat(1 << 20)));

            assertThat(answer.httpStatus()).isGreaterThanOrEqualTo(400);
        }
    }

    private static ApiUser.Answer connect(PollingSession polling, String advice) {
        try {
            return polling.send("[{'channel':'/meta/connect','connectionType':'long-polling','clientId':'"
                    + polling.clientId() + "','advice':{" + advice + "}}]");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
