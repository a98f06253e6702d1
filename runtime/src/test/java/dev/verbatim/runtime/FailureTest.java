package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.voice.Call;
import dev.verbatim.runtime.voice.Hangup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a caller learns, and does not learn, when a handler fails. */
class FailureTest {
    private static final String HANGUP = "{\"operationName\":\"Hangup\"}";
    private static final String DIAL = "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"1\"}}";

    private final Voice voice = new Voice();

    static Stream<StatusCode> answersTheStatusOfTheHandler() {
        return Stream.concat(
                StatusCode.known().stream().filter(status -> !status.isSuccess()),
                Stream.of(StatusCode.of(40, "the lot is full")));
    }

    @ParameterizedTest
    @MethodSource
    void answersTheStatusOfTheHandler(StatusCode status) {
        voice.hangup = fails(new OperationException(status, "no"));
        OperationResponse response = voice.postToCall("S", HANGUP);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.httpStatus()).isEqualTo(status.equals(StatusCode.NOT_AUTHENTICATED) ? 401 : 200);
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"statusCode\":" + status.code() + ",\"statusMessage\":\"no\"}");
    }

    @Test
    void saysWhatTheStatusMeansIfTheHandlerSaysNothing() {
        voice.hangup = fails(new OperationException(StatusCode.IN_USE_ALREADY, " "));
        assertThat(voice.postToCall("S", HANGUP))
                .hasToString("200 {\"statusCode\":19,\"statusMessage\":\"resource in use already\"}");
    }

    @Test
    void doesNotTakeSuccessForAFailure() {
        assertThatThrownBy(() -> new OperationException(StatusCode.SUCCESS, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boundsAndEscapesAMessage() {
        voice.hangup = fails(new OperationException(
                StatusCode.NOT_VALID_NOW, "\"\\\n\u0000\u202E\uD800\u00e9\uD83D\uDE00" + "x".repeat(1_000)));
        OperationResponse response = voice.postToCall("S", HANGUP);
        String message = statusMessage(response);
        assertThat(message)
                .startsWith("\"\\????\u00e9\uD83D\uDE00xxx")
                .endsWith("x...")
                .hasSize(512 + 3);
    }

    @Test
    void echoesLittleOfTheRequest() {
        String name = "<script>\\\"\\u202e\\u0000" + "y".repeat(10_000);
        OperationResponse response = voice.postToCall("S", "{\"operationName\":\"" + name + "\"}");
        assertThat(statusMessage(response))
                .isEqualTo("no operation \"<script>'??" + "y".repeat(53)
                        + "...\" is documented for /api/v2/me/calls/{id}");
    }

    @Test
    void tellsNothingOfTheInsideOfAnUnforeseenFailure() {
        Router router = voice.router();
        voice.dial = (device, request) -> {
            throw new IOException("password=secret");
        };
        byte[] body = DIAL.getBytes(StandardCharsets.UTF_8);
        assertThat(router.dispatch("POST", "/api/v2/me/devices/D/calls", body, User.AGENT))
                .hasToString("200 {\"statusCode\":4,\"statusMessage\":\"internal error, incident 1\"}");
        voice.dial = (device, request) -> {
            throw new AssertionError("secret");
        };
        assertThat(router.dispatch("POST", "/api/v2/me/devices/D/calls", body, User.AGENT))
                .hasToString("200 {\"statusCode\":4,\"statusMessage\":\"internal error, incident 2\"}");
    }

    @Test
    void logsAnUnforeseenFailureUnderTheNumberThatTheCallerSees() {
        voice.dial = (device, request) -> {
            throw new IOException("the switch is down");
        };
        PrintStream standardError = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            voice.post("/api/v2/me/devices/D/calls", DIAL);
        } finally {
            System.setErr(standardError);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("incident 1 in POST /api/v2/me/devices/{id}/calls", "the switch is down", "FailureTest.java");
    }

    @Test
    void survivesAStackOverflowButNotTheEndOfTheMemory() {
        voice.hangup = (call, context) -> overflow(call);
        assertThat(voice.postToCall("S", HANGUP).status()).isEqualTo(StatusCode.INTERNAL_ERROR);
        voice.hangup = (call, context) -> {
            throw new OutOfMemoryError("for the test");
        };
        assertThatThrownBy(() -> voice.postToCall("S", HANGUP)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void keepsAnInterruption() {
        voice.dial = (device, request) -> {
            throw new InterruptedException();
        };
        assertThat(voice.post("/api/v2/me/devices/D/calls", DIAL).status()).isEqualTo(StatusCode.INTERNAL_ERROR);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void releasesTheLocksOfAFailedOperation() throws InterruptedException {
        Router router = voice.router();
        voice.hangup = fails(new OperationException(StatusCode.NOT_DELETED, null));
        byte[] body = HANGUP.getBytes(StandardCharsets.UTF_8);
        router.dispatch("POST", "/api/v2/me/calls/S", body, User.AGENT);
        voice.hangup = (call, context) -> voice.done.add("hangup");
        Thread other = new Thread(() -> router.dispatch("POST", "/api/v2/me/calls/S", body, User.AGENT));
        other.start();
        other.join(10_000);
        assertThat(voice.done).contains("hangup");
    }

    private static Hangup fails(OperationException failure) {
        return (call, context) -> {
            throw failure;
        };
    }

    private static int overflow(Call call) {
        return overflow(call) + 1;
    }

    private static String statusMessage(OperationResponse response) {
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), response.body())) {
            String message = "";
            while (in.nextToken() != null) {
                if (in.currentToken() == JsonToken.VALUE_STRING) {
                    message = in.getString();
                }
            }
            return message;
        }
    }
}
