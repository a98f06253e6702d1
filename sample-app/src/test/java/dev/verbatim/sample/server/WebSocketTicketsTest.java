package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.RawConnection.Response;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Pages open WebSockets with a ticket, because browsers send no {@code Authorization} header with them. */
class WebSocketTicketsTest {
    private static final String CALLS = "/api/v2/me/calls";
    private static ContactCentre centre;
    private static String origin;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
        origin = "Origin: " + centre.server.baseUri() + "\r\n";
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void opensAWebSocketForTheUserWhoGotIt() throws Exception {
        try (RawConnection socket = new RawConnection(centre.server.baseUri())) {
            assertThat(socket.send(upgrade(ticket("agent"), origin)).response().status())
                    .isEqualTo(101);
            socket.sendFrame(
                    "[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket'],'id':'1'}]");
            String client = socket.frame().replaceAll(".*\"clientId\":\"([^\"]+)\".*", "$1");
            socket.sendFrame(
                    "[{'channel':'/meta/subscribe','subscription':'/v2/me/calls','clientId':'" + client + "'}]");
            assertThat(socket.frame()).contains("\"successful\":true");
            socket.sendFrame("[{'channel':'/meta/connect','connectionType':'websocket','clientId':'" + client + "'}]");
            assertThat(socket.frame()).contains("/meta/connect");
            socket.sendFrame("[{'channel':'/meta/connect','connectionType':'websocket','clientId':'" + client + "'}]");

            centre.ring("5000", "5005");

            assertThat(socket.frame()).contains("\"phoneNumber\":\"5005\"", "\"Ringing\"");
        } finally {
            centre.hangUpAllCalls("agent");
        }
    }

    @Test
    void worksOnce() throws Exception {
        String ticket = ticket("agent");

        assertThat(send(upgrade(ticket, origin)).status()).isEqualTo(101);
        assertRefused(send(upgrade(ticket, origin)));
    }

    @Test
    void isNotGuessed() throws Exception {
        String ticket = ticket("agent");
        for (String guess : new String[] {"", "x", ticket.substring(1), ticket + "x", "a".repeat(32)}) {
            assertRefused(send(upgrade(guess, origin)));
        }
        assertThat(send(upgrade(ticket, origin)).status()).isEqualTo(101);
    }

    @Test
    void isOfNoUseToOtherSites() throws Exception {
        String ticket = ticket("agent");

        assertThat(send(upgrade(ticket, "Origin: https://evil.example\r\n")).status())
                .isEqualTo(403);
        assertThat(send(upgrade(ticket, origin + "Origin: https://evil.example\r\n"))
                        .status())
                .isEqualTo(403);
        assertRefused(send(upgrade(ticket, "")));
        assertThat(send(upgrade(ticket, origin)).status())
                .as("it was not used up")
                .isEqualTo(101);
    }

    @Test
    void opensNothingElse() throws Exception {
        String ticket = ticket("agent");
        for (String path : new String[] {CALLS, "/api/v2/notifications", "/api/v2/notifications/ticket", "/metrics"}) {
            for (String method : new String[] {"GET ", "POST "}) {
                Response response =
                        send(method + path + "?ticket=" + ticket + " HTTP/1.1\r\nHost: x\r\n" + origin + "\r\n");
                assertThat(response.status()).as(method + path).isIn(401, 405);
            }
        }
        assertThat(send(upgrade(ticket, origin)).status())
                .as("it was not used up")
                .isEqualTo(101);
    }

    @Test
    void needsCredentials() throws Exception {
        assertRefused(send("POST /api/v2/notifications/ticket HTTP/1.1\r\nHost: x\r\n\r\n"));
        assertRefused(send(request("POST", "agent", "wrong")));
        assertThat(send(request("GET", "agent", ContactCentre.PASSWORD)).status())
                .isEqualTo(405);
        assertThat(send("POST /api/v2/notifications/ticket HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\n\r\n")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void areCountedWhileTheyCanBeUsed() throws Exception {
        long before = centre.server.inUse().get("tickets");
        String ticket = ticket("bob");

        assertThat(centre.server.inUse().get("tickets")).isGreaterThan(before);
        send(upgrade(ticket, origin));
        assertThat(centre.server.inUse().get("tickets")).isEqualTo(before);
    }

    private static String ticket(String user) throws Exception {
        Response response = send(request("POST", user, ContactCentre.PASSWORD));
        assertThat(response.status()).isEqualTo(200);
        return new JsonMapper().readTree(response.body()).get("ticket").asString();
    }

    private static String request(String method, String user, String password) {
        return method + " /api/v2/notifications/ticket HTTP/1.1\r\nHost: x\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8)) + "\r\n\r\n";
    }

    private static String upgrade(String ticket, String headers) {
        return "GET /api/v2/notifications?ticket=" + ticket + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n"
                + headers + "\r\n";
    }

    private static void assertRefused(Response response) {
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).startsWith("{\"statusCode\":20,");
    }

    private static Response send(String request) throws Exception {
        try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
            return connection.send(request).response();
        }
    }
}
