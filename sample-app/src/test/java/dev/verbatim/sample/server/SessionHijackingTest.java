package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Answer;
import dev.verbatim.sample.server.ApiUser.Transport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bob knows the cookie and the client id of the agent's session, but cannot use it. */
class SessionHijackingTest {
    private static final Pattern CLIENT_ID = Pattern.compile("\"clientId\":\"([^\"]+)\"");
    private static ContactCentre centre;

    private String clientId;
    private String cookie;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    /** Opens the agent's session, for which a notification waits. */
    @BeforeEach
    void listen() throws Exception {
        Answer handshake = centre.agent.post("/api/v2/notifications", """
                [{"channel": "/meta/handshake", "version": "1.0", "supportedConnectionTypes": ["long-polling"]}]""");
        cookie = handshake.headers().firstValue("Set-Cookie").orElseThrow();
        Matcher id = CLIENT_ID.matcher(handshake.text());
        assertThat(id.find()).isTrue();
        clientId = id.group(1);
        assertThat(send(centre.agent, "{'channel':'/meta/subscribe','subscription':'/v2/me/calls',"))
                .contains("\"successful\":true");
        centre.ring("5000", "5005");
        // A poll before the notification has reached the session would return nothing.
        centre.server.flushNotifications();
    }

    @AfterEach
    void everybodyHangsUp() throws Exception {
        centre.hangUpAllCalls("agent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'channel':'/meta/connect','connectionType':'long-polling',",
                "{'channel':'/meta/subscribe','subscription':'/v2/me/calls',",
                "{'channel':'/meta/disconnect',",
                "{'channel':'/v2/me/calls','data':{},"
            })
    void longPolling(String message) throws Exception {
        String answer = send(centre.bob, message);

        assertThat(answer).contains("402::session_unknown").doesNotContain("Ringing");
        theAgentHearsEverything();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'channel':'/meta/connect','connectionType':'websocket',",
                "{'channel':'/meta/subscribe','subscription':'/v2/me/calls',",
                "{'channel':'/meta/disconnect',"
            })
    void webSocket(String message) throws Exception {
        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "bob", ContactCentre.PASSWORD);

        socket.send("[" + message + "'clientId':'" + clientId + "'}]");

        assertThat(socket.next()).contains("402::session_unknown").doesNotContain("Ringing");
        theAgentHearsEverything();
    }

    @Test
    void bobsWebSocketReceivesNoOtherMessages() throws Exception {
        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "bob", ContactCentre.PASSWORD);
        socket.send("[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket']}]");
        assertThat(socket.next()).contains("\"successful\":true");

        socket.send("[{'channel':'/meta/subscribe','subscription':'/v2/me/calls','clientId':'" + clientId + "'}]");

        assertThat(socket.next()).contains("402::session_unknown").doesNotContain("Ringing");
        theAgentHearsEverything();
    }

    @Test
    void theCookieIsRestrictedToTheNotificationsPath() {
        assertThat(cookie)
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/api/v2/notifications")
                .doesNotContain("agent");
    }

    @Test
    void theSameChannelDeliversOnlyTheUsersOwnNotifications() throws Exception {
        try (ApiUser bob = centre.user("bob")) {
            bob.listen(Transport.WEB_SOCKET);
            centre.assertHeardNothing(bob);
        }
        theAgentHearsEverything();
    }

    private void theAgentHearsEverything() throws Exception {
        assertThat(send(
                        centre.agent,
                        "{'channel':'/meta/connect','connectionType':'long-polling','advice':{'timeout':0},"))
                .contains("Ringing")
                .contains("\"successful\":true");
    }

    private String send(ApiUser user, String message) throws Exception {
        String body = "[" + message.replace('\'', '"') + "\"clientId\":\"" + clientId + "\"}]";
        return user.post("/api/v2/notifications", cookie, body).text();
    }
}
