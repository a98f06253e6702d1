package dev.verbatim.runtime;

import static dev.verbatim.runtime.User.AGENT;
import static dev.verbatim.runtime.User.OTHER;
import static dev.verbatim.runtime.User.WITHOUT_FEATURES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of DESIGN's dispatch: a request fails with the first step that it does not pass. */
class StepsTest {
    private static final String TO_R = "\"otherCallUri\":\"http://elsewhere:99/api/v2/me/calls/R\"";
    private static final String TO_NOBODY = "\"otherCallUri\":\"http://elsewhere:99/api/v2/me/calls/N\"";

    private final Voice voice = new Voice();

    /** Each request has one fault less than the one before it. */
    static Stream<Arguments> requestsWithEverFewerFaults() {
        return Stream.of(
                arguments(10, 400, "N", "{\"operationName\":\"Swap\",\"otherCallUri\":7", null),
                arguments(3, 200, "N", "{\"operationName\":\"Swap\",\"otherCallUri\":7}", null),
                arguments(20, 401, "N", "{\"operationName\":\"SwapCalls\"}", null),
                arguments(5, 200, "N", "{\"operationName\":\"SwapCalls\"}", WITHOUT_FEATURES),
                arguments(1, 200, "N", "{\"operationName\":\"SwapCalls\"}", AGENT),
                arguments(10, 200, "N", "{\"operationName\":\"SwapCalls\",\"otherCallUri\":7}", AGENT),
                arguments(10, 200, "N", "{\"operationName\":\"SwapCalls\",\"otherCallUri\":\"sip:R\"}", AGENT),
                arguments(6, 200, "N", "{\"operationName\":\"SwapCalls\"," + TO_NOBODY + "}", AGENT),
                arguments(6, 200, "R", "{\"operationName\":\"SwapCalls\"," + TO_NOBODY + "}", AGENT),
                arguments(2, 200, "R", "{\"operationName\":\"SwapCalls\"," + TO_R + "}", AGENT),
                arguments(0, 200, "S", "{\"operationName\":\"SwapCalls\"," + TO_R + "}", AGENT));
    }

    @ParameterizedTest
    @MethodSource("requestsWithEverFewerFaults")
    void failsWithTheFirstStepNotPassed(
            int statusCode, int httpStatus, String call, String body, @Nullable Caller caller) {
        OperationResponse response = voice.post("/api/v2/me/calls/" + call, body, caller);
        assertThat(response.status().code()).isEqualTo(statusCode);
        assertThat(response.httpStatus()).isEqualTo(httpStatus);
        assertThat(voice.done.contains("swap S R")).isEqualTo(statusCode == 0);
        if (statusCode != 6 && statusCode != 2 && statusCode != 0) {
            assertThat(voice.done).as("nothing is looked up before step 4").isEmpty();
        }
    }

    @Test
    void answersASuccessWithNothingButTheStatus() {
        assertThat(voice.postToCall("S", Voice.SWAP)).hasToString("200 {\"statusCode\":0}");
        assertThat(voice.done).containsExactly("find S", "find R", "swap S R");
    }

    @Test
    void answersAFailureWithStatusAndMessageAlone() {
        assertThat(voice.postToCall("S", "{\"operationName\":\"SwapCalls\"}"))
                .hasToString("200 {\"statusCode\":1,\"statusMessage\":\"missing: otherCallUri\"}");
    }

    @Test
    void takesTheOperationNameWhereverItStands() {
        String body = "{" + TO_R + ",\"extra\":{\"operationName\":\"Hangup\"},\"operationName\":\"SwapCalls\"}";
        assertThat(voice.postToCall("S", body).status()).isEqualTo(StatusCode.SUCCESS);
    }

    @Test
    void takesTheSameCallForBothResources() {
        String body = "{\"operationName\":\"SwapCalls\",\"otherCallUri\":\"/api/v2/me/calls/S\"}";
        assertThat(voice.postToCall("S", body).status()).isEqualTo(StatusCode.SUCCESS);
        assertThat(voice.done).contains("swap S S");
    }

    @Test
    void findsNothingOfAnotherUser() {
        OperationResponse ownedByAgent = voice.post("/api/v2/me/calls/S", Voice.SWAP, OTHER);
        OperationResponse ownedByNobody = voice.post("/api/v2/me/calls/N", Voice.SWAP, OTHER);
        assertThat(ownedByAgent.status()).isEqualTo(StatusCode.NOT_FOUND);
        assertThat(ownedByAgent).hasToString(ownedByNobody.toString());
    }

    @Test
    void countsAFailingRuleAsAnAbsentCapability() {
        assertThat(voice.postToCall("X", Voice.SWAP).status()).isEqualTo(StatusCode.NOT_VALID_NOW);
        assertThat(voice.done).doesNotContain("swap X R");
    }

    @Test
    void doesNotKnowAnOperationAtAnotherRequestUrl() {
        assertThat(voice.postToCall("S", "{\"operationName\":\"Dial\"}"))
                .hasToString("200 {\"statusCode\":3,\"statusMessage\":"
                        + "\"no operation \\\"Dial\\\" is documented for /api/v2/me/calls/{id}\"}");
    }

    @Test
    void tellsTheHandlerAboutTheRequest() {
        voice.hangup = (call, context) -> voice.done.add(context.caller() + " " + context.pathVariables());
        voice.postToCall("S", "{\"operationName\":\"Hangup\"}");
        assertThat(voice.done).containsExactly("find S", AGENT + " {id=S}");
        assertThat(new OperationContext(AGENT, Map.of()).features()).containsExactly("api-voice");
    }
}
