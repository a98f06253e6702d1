package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid requests get the documented status, change nothing and cause no notifications. */
class InvalidInputTest {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final String ACTIVE = "/api/v2/me/calls/{active}";
    private static final String DIAL = "/api/v2/me/devices/{device}/calls";
    private static final String SWAP =
            "{'operationName':'SwapCalls','otherCallUri':'http://127.0.0.1/api/v2/me/calls/%s'}";

    private static ContactCentre centre;
    private static Map<String, ?> before;

    /** The agent talks to alice and has bob on hold. The trainee calls both the agent and alice. */
    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
        name("held", centre.connect("5001", "5005"));
        name("active", centre.connect("5000", "5005"));
        name("ringing", centre.ring("5002", "5005"));
        name("ringing at alice", centre.ring("5002", "5000"));
        NAMES.put("{device}", centre.phone("5005").id());
        NAMES.put("{device of alice}", centre.phone("5000").id());
        for (ApiUser user : new ApiUser[] {centre.agent, centre.alice, centre.bob, centre.trainee}) {
            user.listen(Transport.WEB_SOCKET);
        }
        before = centre.state();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @AfterEach
    void nothingHasChangedAndNobodyWasNotified() throws Exception {
        assertThat(centre.state()).isEqualTo(before);
        centre.assertHeardNothing(centre.agent, centre.alice, centre.bob, centre.trainee);
    }

    static Stream<Arguments> invalidInput() {
        return Stream.of(
                arguments("an unknown operation", 3, ACTIVE, "{'operationName':'Swap'}"),
                arguments("an operation without a page", 3, ACTIVE, "{'operationName':'ListenIn'}"),
                arguments("an operation in another case", 3, ACTIVE, "{'operationName':'hold'}"),
                arguments("an operation of another URL", 3, ACTIVE, "{'operationName':'Dial'}"),
                arguments("no operation", 3, ACTIVE, "{}"),
                arguments("a missing parameter", 1, ACTIVE, "{'operationName':'SwapCalls'}"),
                arguments("null", 1, ACTIVE, "{'operationName':'SwapCalls','otherCallUri':null}"),
                arguments("a missing object", 1, DIAL, "{'operationName':'Dial','phoneNumber':'5001'}"),
                arguments("a wrong type", 10, ACTIVE, "{'operationName':'SwapCalls','otherCallUri':7}"),
                arguments("a wrong type last", 10, ACTIVE, "{'otherCallUri':['x'],'operationName':'SwapCalls'}"),
                arguments("a string for an object", 10, DIAL, "{'operationName':'Dial','destination':'5001'}"),
                arguments("an empty object", 10, DIAL, "{'operationName':'Dial','destination':{}}"),
                arguments("a number for a string", 10, DIAL, dial("{'phoneNumber':5001}")),
                arguments("an unknown number", 6, DIAL, dial("{'phoneNumber':'5009'}")),
                arguments("an empty number", 6, DIAL, dial("{'phoneNumber':''}")),
                arguments("the own number", 10, DIAL, dial("{'phoneNumber':'5005'}")),
                arguments(
                        "another's device",
                        6,
                        DIAL.replace("{device}", "{device of alice}"),
                        dial("{'phoneNumber':'5001'}")),
                arguments("no URI", 10, ACTIVE, "{'operationName':'SwapCalls','otherCallUri':'%'}"),
                arguments(
                        "a URI of no call",
                        10,
                        ACTIVE,
                        "{'operationName':'SwapCalls','otherCallUri':'http://127.0.0.1/'}"),
                arguments("a URI to nowhere", 6, ACTIVE, SWAP.formatted("013V08JRL498H1OI04000VTAES00000R")),
                arguments("a URI to another's call", 6, ACTIVE, SWAP.formatted("{active of the other}")),
                arguments("a URI to the same call", 10, ACTIVE, SWAP.formatted("{active}")),
                arguments("a URI to a call that is not held", 2, ACTIVE, SWAP.formatted("{ringing}")),
                arguments("a swap the wrong way round", 2, "/api/v2/me/calls/{held}", SWAP.formatted("{active}")),
                arguments("a call that rings", 2, "/api/v2/me/calls/{ringing}", "{'operationName':'Hangup'}"),
                arguments("another's call", 6, "/api/v2/me/calls/{active of the other}", "{'operationName':'Hold'}"),
                arguments("a path to nowhere", 6, "/api/v2/me/calls/1", "{'operationName':'Hold'}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void invalidInput(String what, int statusCode, String path, String body) throws Exception {
        var answer = centre.agent.post(filled(path), filled(body));

        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(statusCode);
        assertThat(answer.body().path("statusMessage").asString()).isNotBlank();
        assertThat(answer.body().size()).isEqualTo(2);
        assertThat(answer.httpStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Hold",
                "{",
                "{'operationName':'Hold'",
                "{'operationName':'Hold',}",
                "{'operationName':'Hold'} {}",
                "[{'operationName':'Hold'}]",
                "'Hold'",
                "null",
                "{'operationName':7}",
                "{'operationName':'Hold','operationName':'Hold'}",
                "{'operationName':'SwapCalls','otherCallUri':'a','otherCallUri':'b'}"
            })
    void malformedRequests(String body) throws Exception {
        var answer = centre.agent.post(filled(ACTIVE), filled(body));

        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(10);
        assertThat(answer.httpStatus()).isEqualTo(400);
    }

    @Test
    void aBodyNested10000Deep() throws Exception {
        String deep = "{'operationName':'Hold','x':" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        var answer = centre.agent.post(filled(ACTIVE), filled(deep));

        assertThat(answer.statusCode()).isEqualTo(10);
        assertThat(answer.httpStatus()).isEqualTo(400);
    }

    @Test
    void aBodyOf2Megabytes() throws Exception {
        String large = "{'operationName':'Hold','x':'" + "x".repeat(2 << 20) + "'}";

        var answer = centre.agent.post(filled(ACTIVE), filled(large));

        assertThat(answer.statusCode()).isEqualTo(10);
        assertThat(answer.httpStatus()).isEqualTo(413);
    }

    @Test
    void anUndocumentedPath() throws Exception {
        var answer = centre.agent.post("/api/v2/me/nothing", filled("{'operationName':'Hold'}"));

        assertThat(answer.statusCode()).isEqualTo(6);
        assertThat(answer.httpStatus()).isEqualTo(404);
    }

    @Test
    void anUndocumentedMethod() throws Exception {
        var answer = centre.agent.send(request().GET());

        assertThat(answer.statusCode()).isEqualTo(3);
        assertThat(answer.httpStatus()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "agent:wrong", "agent:", "nobody:x", "agent"})
    void missingOrWrongCredentials(String credentials) throws Exception {
        HttpRequest.Builder request = request().POST(BodyPublishers.ofString(filled("{'operationName':'Hold'}")));
        if (!credentials.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()));
        }

        var answer = centre.agent.send(request);

        assertThat(answer.statusCode()).isEqualTo(20);
        assertThat(answer.httpStatus()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
    }

    @Test
    void aSwapWithoutAHeldCall() throws Exception {
        var answer = centre.alice.post(
                filled("/api/v2/me/calls/{active of the other}"), filled(SWAP.formatted("{ringing at alice}")));

        assertThat(answer.statusCode()).isEqualTo(2);
        assertThat(answer.httpStatus()).isEqualTo(200);
    }

    @Test
    void aMissingFeature() throws Exception {
        var answer = centre.trainee.post(
                filled("/api/v2/me/calls/{ringing of the other}"), filled("{'operationName':'Hangup'}"));

        assertThat(answer.statusCode()).isEqualTo(5);
        assertThat(answer.httpStatus()).isEqualTo(200);
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(centre.server.baseUri().resolve(filled(ACTIVE)));
    }

    private static String dial(String destination) {
        return "{'operationName':'Dial','destination':" + destination + "}";
    }

    private static void name(String name, Call call) {
        NAMES.put("{" + name + "}", call.id());
        NAMES.put("{" + name + " of the other}", call.otherEnd().id());
    }

    private static String filled(String template) {
        String text = template.replace('\'', '"');
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text;
    }
}
