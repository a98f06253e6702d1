package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.UnknownMembers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers, notifications, capabilities, stubs and verification, with the pages of the sample application. */
class MockServerTest {
    private static final Path PAGES = Path.of("../sample-app/src/main/pages");
    private static final String CALLS = "/api/v2/me/calls/";
    private static final String HOLD = "{\"operationName\": \"Hold\"}";
    private static final String RETRIEVE = "{\"operationName\": \"Retrieve\"}";
    private static final String DIAL = "{\"operationName\": \"Dial\", \"destination\": {\"phoneNumber\": \"5001\"}}";

    private final Log log = new Log();
    private MockServer server;

    @BeforeEach
    void start() throws IOException {
        server = MockServer.of(PAGES).apis("voice").log(log).start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String post(String path, String json, String... headers) throws IOException, InterruptedException {
        return Http.post(server.uri(), path, json, headers).body();
    }

    @Test
    void answersAndNotifiesWithTheIdsOfTheRequest() throws Exception {
        try (Events events = Events.open(server.uri())) {
            assertThat(post(CALLS + "mine-1", HOLD)).isEqualTo("{\"statusCode\":0}");

            assertThat(events.next())
                    .contains("\"id\":\"mine-1\"", "/calls/mine-1\"", "\"state\":\"Held\"")
                    .contains("\"channel\":\"/v2/me/calls\"");
        }
    }

    @Test
    void refusesWhatWasNotAnnouncedLast() throws Exception {
        post(CALLS + "1", HOLD);

        assertThat(post(CALLS + "1", HOLD)).contains("\"statusCode\":2");
        assertThat(log.lines).last().asString().contains("Hold", "-> 2", "(voice/Hold.md:");
        assertThat(post(CALLS + "1", RETRIEVE)).contains("\"statusCode\":0");
        assertThat(post(CALLS + "1", HOLD)).contains("\"statusCode\":0");
    }

    @Test
    void resourcesOfOneUserAreNotThoseOfAnother() throws Exception {
        post(CALLS + "1", HOLD, Http.basic("agent", "any"));

        assertThat(post(CALLS + "1", RETRIEVE, Http.basic("bob", "any"))).contains("\"statusCode\":6");
        assertThat(server.users()).containsExactly("agent", "bob");
    }

    @Test
    void aSecondCreatedResourceHasAnotherId() throws Exception {
        try (Events events = Events.open(server.uri())) {
            post("/api/v2/me/devices/d-1/calls", DIAL);
            String first = id(events.next());
            String second = first;
            post("/api/v2/me/devices/d-1/calls", DIAL);
            while (second.equals(first)) {
                second = id(events.next());
            }

            assertThat(second).hasSameSizeAs(first);
            assertThat(post(CALLS + second, "{\"operationName\": \"Hangup\"}")).contains("\"statusCode\":0");
        }
    }

    private static String id(String event) {
        return event.replaceFirst(".*?\"call\":\\{\"id\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void judgesRequestsByTheirPages() throws Exception {
        assertThat(post(CALLS + "1", "{\"operationName\": \"SwapCalls\"}")).contains("\"statusCode\":1,");
        assertThat(log.lines).last().asString().contains("missing: otherCallUri", "(voice/SwapCalls.md:24:3)");

        assertThat(post(CALLS + "1", "{\"operationName\": \"SwapCalls\", \"otherCallUri\": 7}"))
                .contains("\"statusCode\":10,", "otherCallUri must be a string");
        assertThat(log.lines).last().asString().contains("(voice/SwapCalls.md:24:3)");

        assertThat(post(CALLS + "1", "{\"operationName\": \"SwapCalls\", \"otherCallUri\": \"/nowhere\"}"))
                .contains("\"statusCode\":10,");
        assertThat(post(CALLS + "1", "{\"operationName\": \"Hold\", \"music\": true}"))
                .contains("\"statusCode\":10,", "music");
        assertThat(log.lines).last().asString().contains("voice/Hold.md:1:");

        assertThat(post(CALLS + "1", "{\"operationName\": \"Halt\"}")).contains("\"statusCode\":3,");
        assertThat(post(CALLS + "1", "{")).contains("\"statusCode\":10,");

        HttpResponse<String> unknown = Http.post(server.uri(), "/api/v9", "{}");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void skipsUndocumentedMembersIfToldTo() throws Exception {
        try (MockServer lenient = MockServer.of(PAGES)
                .apis("voice")
                .unknownMembers(UnknownMembers.SKIPPED)
                .log(log)
                .start()) {
            assertThat(Http.post(lenient.uri(), CALLS + "1", "{\"operationName\": \"Hold\", \"music\": true}")
                            .body())
                    .contains("\"statusCode\":0");
        }
    }

    @Test
    void requiresCredentialsOnceThereAreUsers() throws Exception {
        try (MockServer strict = MockServer.of(PAGES)
                .apis("voice")
                .user("agent", "secret")
                .user("trainee", "secret", "api-chat")
                .token("t0k3n", "robot")
                .onlyKnownResources()
                .log(log)
                .start()) {
            HttpResponse<String> nobody = Http.post(strict.uri(), CALLS + "1", HOLD);
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.body()).contains("\"statusCode\":20");
            String known = CALLS + "01RCC3N118B1V0SL8O7GK2LAES00000P";
            assertThat(Http.post(strict.uri(), known, HOLD, Http.basic("agent", "wrong"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(Http.post(strict.uri(), known, HOLD, Http.basic("trainee", "secret"))
                            .body())
                    .contains("\"statusCode\":5");
            assertThat(Http.post(strict.uri(), CALLS + "9", HOLD, Http.basic("agent", "secret"))
                            .body())
                    .contains("\"statusCode\":6");
            assertThat(Http.post(strict.uri(), known, HOLD, "Authorization", "Bearer t0k3n")
                            .body())
                    .contains("\"statusCode\":0");
        }
        assertThat(log.lines).noneMatch(line -> line.contains("secret") || line.contains("t0k3n"));
    }

    @Test
    void stubsDecideWhereSamplesEnd() throws Exception {
        server.when("Hold").at("id", "7").times(1).fail(19, "another user has the call");
        server.when("Hold").from("bob").answer("{\"note\": \"from a stub\"}");

        assertThat(post(CALLS + "7", HOLD))
                .isEqualTo("{\"statusCode\":19,\"statusMessage\":\"another user has the call\"}");
        assertThat(post(CALLS + "7", HOLD)).isEqualTo("{\"statusCode\":0}");
        assertThat(post(CALLS + "8", HOLD, Http.basic("bob", "any")))
                .isEqualTo("{\"statusCode\":0,\"note\":\"from a stub\"}");
    }

    @Test
    void answersWithGeneratedRecords() throws Exception {
        server.when("Hold").answer(out -> {
            out.writeStartObject();
            out.writeStringProperty("note", "from a record");
            out.writeEndObject();
        });

        assertThat(post(CALLS + "1", HOLD)).isEqualTo("{\"statusCode\":0,\"note\":\"from a record\"}");
    }

    @Test
    void waitsAndPushesMore() throws Exception {
        String event =
                "{\"data\": {\"messageType\": \"DeviceStateChangeMessage\", \"devices\": []}, \"channel\": \"/v2/me/devices\"}";
        server.when("Hold").after(Duration.ofMillis(20)).push(event).asDocumented();

        try (Events events = Events.open(server.uri())) {
            assertThat(post(CALLS + "1", HOLD)).isEqualTo("{\"statusCode\":0}");
            assertThat(events.next()).contains("CallStateChangeMessage");
            assertThat(events.next()).contains("DeviceStateChangeMessage");
        }
    }

    @Test
    void losesRepeatsAndDelaysNotifications() throws Exception {
        try (Events events = Events.open(server.uri())) {
            server.onNotification("CallStateChangeMessage").times(1).lose();
            post(CALLS + "1", HOLD);
            server.awaitNotifications();
            server.onNotification().times(1).repeat();
            post(CALLS + "2", HOLD);
            assertThat(events.next()).contains("\"id\":\"2\"");
            assertThat(events.next()).contains("\"id\":\"2\"");
            server.onNotification().times(1).late(Duration.ofMillis(300));
            post(CALLS + "3", HOLD);
            post(CALLS + "4", HOLD);
            assertThat(events.next()).contains("\"id\":\"4\"");
            assertThat(events.next()).contains("\"id\":\"3\"");
        }
    }

    @Test
    void cutsConnections() throws Exception {
        server.when("Hold").times(1).cut();
        assertThatThrownBy(() -> post(CALLS + "1", HOLD)).isInstanceOf(IOException.class);
        assertThat(post(CALLS + "1", HOLD)).contains("\"statusCode\":0");

        try (Events events = Events.open(server.uri())) {
            server.push("me", "{\"messageType\": \"DeviceStateChangeMessage\", \"devices\": []}");
            assertThat(events.next()).contains("devices");
            server.cut("me");
            assertThat(events.next()).isEqualTo(Events.END);
        }
    }

    @Test
    void beginsAScenario() throws Exception {
        try (Events events = Events.open(server.uri())) {
            server.begin("me", "SwapCalls", "Sample 2");
            assertThat(events.next()).contains("\"state\":\"Ringing\"");
            assertThat(events.next()).contains("\"state\":\"Established\"");
            post(CALLS + "013V08JRL498H1OI04000VTAES00000R", HOLD);
            assertThat(log.lines).last().asString().contains("voice/SwapCalls.md:", "\"Sample 2\"");
        }
        assertThatThrownBy(() -> server.begin("me", "SwapCalls", "Sample 9"))
                .hasMessage("the page of SwapCalls has no sample \"Sample 9\"; it has Sample 1, Sample 2");
    }

    @Test
    void verifiesWhatWasReceived() throws Exception {
        post(CALLS + "1", HOLD);

        assertThat(server.verify("Hold").at("id", "1").once().user()).isEqualTo("me");
        server.verify("Retrieve").never();
        assertThatThrownBy(() -> server.verify("Hold").from("bob").once())
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected 1 request Hold from bob, but none came. The mock has received:\n"
                        + "  me: Hold {} at POST /api/v2/me/calls/{id} {id=1}");
        assertThatThrownBy(() -> server.verify("Hould"))
                .hasMessageStartingWith("the mock serves no operation \"Hould\" (did you mean Hold?)");
        assertThatThrownBy(() -> server.when("Hold").answer("{note}")).hasMessage("the result is not JSON: {note}");
    }
}
