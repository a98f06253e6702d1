package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Notifications over CometD's long polling. */
class CometdTest {
    private static final Pattern CLIENT = Pattern.compile("\"clientId\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @MockApi(value = "doors", pages = "src/test/pages")
    MockServer server;

    private String bayeux(String message) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(server.uri().resolve("/notifications"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("[{" + message + "}]"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void sendsToSubscribersUntilTheirSessionsAreCut() throws Exception {
        String shaken = bayeux("\"channel\":\"/meta/handshake\",\"version\":\"1.0\","
                + "\"supportedConnectionTypes\":[\"long-polling\"]");
        Matcher client = CLIENT.matcher(shaken);
        assertThat(client.find()).as(shaken).isTrue();
        String id = "\"clientId\":\"" + client.group(1) + "\",";
        String connect = id + "\"channel\":\"/meta/connect\",\"connectionType\":\"long-polling\"";
        assertThat(bayeux(id + "\"channel\":\"/meta/subscribe\",\"subscription\":\"/doors\""))
                .contains("\"successful\":true");
        assertThat(bayeux(id + "\"channel\":\"/meta/subscribe\",\"subscription\":\"/windows\""))
                .contains("\"successful\":false");

        Http.post(server.uri(), "/api/v1/doors/lobby", "{\"operationName\": \"Open\", \"seconds\": 10}");
        String events = bayeux(connect);
        if (!events.contains("DoorChanged")) {
            // The first one is answered at once, so that the client learns the server's timeouts.
            events = bayeux(connect);
        }
        assertThat(events).contains("\"id\":\"lobby\"", "\"channel\":\"/doors\"");

        server.cut("me");
        assertThat(bayeux(connect)).contains("402::");
    }
}
