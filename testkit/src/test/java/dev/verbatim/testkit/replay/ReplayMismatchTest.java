package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Differences between the server and the page, and how the report shows them. */
class ReplayMismatchTest {
    private VoiceServer<TestServer> voice;

    @BeforeEach
    void start() {
        voice = VoiceServer.on(TestServer.start());
    }

    @AfterEach
    void stop() {
        voice.close();
    }

    @Test
    void anotherValue() {
        voice.at(4, json -> json.replace("\"state\":\"Held\"", "\"state\":\"Established\""));

        assertThat(voice.run().toString())
                .contains("Step 4, voice/SwapCalls.md:286: the notification is not as documented")
                .contains(
                        "voice/SwapCalls.md:291: data.call.state: the page documents \"Held\", observed \"Established\"")
                .containsPattern("> +\"state\": \"Held\", +\\| +\"state\": \"Established\",")
                .endsWith("Sample 2: 9 of 10 steps as documented (1 accepted deviation)");
    }

    @Test
    void aMissingMember() {
        voice.at(4, json -> json.replace("\"mute\":\"Off\",", ""));

        assertThat(voice.run().toString())
                .contains("voice/SwapCalls.md:318: data.call.mute: the page documents \"Off\", observed no such member")
                .contains("9 of 10 steps");
    }

    @Test
    void anUndocumentedMember() {
        voice.at(4, json -> json.replace("\"mute\":\"Off\",", "\"mute\":\"Off\",\"monitoring\":false,"));

        assertThat(voice.run().toString())
                .contains(
                        "voice/SwapCalls.md:289: data.call.monitoring: the page documents no such member, observed false")
                .contains("9 of 10 steps");
    }

    @Test
    void anotherType() {
        voice.at(4, json -> json.replace("\"WrapUpTime\":0", "\"WrapUpTime\":\"0\""));

        assertThat(voice.run().toString())
                .contains("data.extensions.WrapUpTime: the page documents 0, observed \"0\"")
                .contains("9 of 10 steps");
    }

    @Test
    void aSecondLiveIdForOneDocumentedId() {
        voice.at(4, json -> json.replace(VoiceServer.LIVE_FIRST_CALL, "an0ther"));

        assertThat(voice.run().toString())
                .contains("voice/SwapCalls.md:290: data.call.id:")
                .contains(VoiceServer.FIRST_CALL + " is bound to 7d4c9a11 since step 1, not to an0ther")
                .contains("9 of 10 steps");
    }

    @Test
    void oneLiveIdForTwoDocumentedIds() {
        voice.at(6, json -> json.replace("\"c2\"", "\"c1\""));

        assertThat(voice.run().toString())
                .contains("voice/SwapCalls.md:358: data.call.connId:")
                .contains("since step 1, so 0071023821aec01c must be another")
                .contains("9 of 10 steps");
    }

    @Test
    void differentIdsInAUriAndInTheIdMember() {
        voice.at(4, json -> json.replace("me/calls/" + VoiceServer.LIVE_FIRST_CALL, "me/calls/an0ther"));

        assertThat(voice.run().toString())
                .contains("voice/SwapCalls.md:321: data.call.uri:")
                .contains("9 of 10 steps");
    }

    @Test
    void anotherNameInAPath() {
        voice.at(4, json -> json.replace("/api/v2/devices/", "/api/v3/devices/"));

        assertThat(voice.run().toString())
                .contains("voice/SwapCalls.md:294: data.call.deviceUri:")
                .contains("the path has \"v3\" for \"v2\"")
                .contains("9 of 10 steps");
    }

    @Test
    void aDurationThatShrinks() {
        voice.at(4, json -> json.replace("\"duration\":\"10\"", "\"duration\":\"4\""));

        assertThat(voice.run().toString())
                .contains("voice/SwapCalls.md:317: data.call.duration: a duration of 5 s has shrunk to 4 s")
                .contains("9 of 10 steps");
    }

    @Test
    void aDurationThatIsNotWholeSeconds() {
        voice.at(4, json -> json.replace("\"duration\":\"10\"", "\"duration\":\"10.5\""));

        assertThat(voice.run().toString())
                .contains("voice/SwapCalls.md:317: data.call.duration:")
                .contains("a duration is whole seconds")
                .contains("9 of 10 steps");
    }

    @Test
    void otherCapabilities() {
        voice.at(4, json -> json.replace("\"Retrieve\"", "\"Hold\",\"Mute\""));

        assertThat(voice.run().toString())
                .contains("voice/SwapCalls.md:305: data.call.capabilities: documented and not observed: \"Retrieve\"; "
                        + "observed and not documented:")
                .containsPattern("> +\"Retrieve\", +\\|")
                .containsPattern("> +\\| +\"Hold\",")
                .contains("9 of 10 steps");
    }

    @Test
    void anotherStatusThanSuccess() {
        voice.answer(200, "{\"statusCode\":2,\"statusMessage\":\"not now\"}");

        assertThat(voice.run().toString())
                .contains("Step 3, voice/SwapCalls.md:276: the page documents no response, so statusCode 0 is expected")
                .contains("voice/SwapCalls.md:276: statusCode: the page documents 0, observed 2")
                .contains("\"statusMessage\": \"not now\"")
                .contains("9 of 10 steps");
    }

    @Test
    void aResponseThatIsNotJson() {
        voice.answer(502, "<html>");

        assertThat(voice.run().toString())
                .contains("Step 3, voice/SwapCalls.md:276: the response is not JSON: HTTP status 502")
                .contains("2 of 10 steps");
    }

    @Test
    void anAcceptedDeviationThatDoesNotOccur() {
        voice.at(2, json -> json.replace("\"/calls/", "\"calls/"));

        assertThat(voice.run().toString())
                .contains("Step 2, voice/SwapCalls.md:223: the accepted deviation of data.call.path")
                .endsWith("Sample 2: 9 of 10 steps as documented");
    }

    @Test
    void aStimulusThatFails() {
        Replay replay = Replay.of(VoiceServer.SAMPLE_2).stimulus(1, "phone 5000 dials 5005", session -> {
            throw new IllegalStateException("out of order");
        });

        assertThat(replay.against(voice.live()).toString())
                .containsPattern("Step 1, .*: the stimulus \"phone 5000 dials 5005\" failed: .*out of\\s+order")
                .contains("0 of 10 steps");
    }

    @Test
    void aNotificationThatDoesNotCome() {
        voice.at(10, json -> "");

        ReplayReport report = voice.replay().timeout(Duration.ofSeconds(2)).against(voice.live());

        assertThat(report.toString())
                .contains(
                        "Step 10, voice/SwapCalls.md:520: no notification came within 2000 ms; awaited was StatusChange"
                                + " Established")
                .contains("9 of 10 steps");
    }

    @Test
    void theNextNotificationComesInstead() {
        voice.at(9, json -> "");

        assertThat(voice.run().toString())
                .contains("Step 9, voice/SwapCalls.md:468: the notification that the page documents here did not come; "
                        + "step 10's came")
                .contains("9 of 10 steps");
    }

    @Test
    void theStepsAfterATimeoutAreNotRun() {
        voice.at(4, json -> "");

        ReplayReport report = voice.replay().timeout(Duration.ofSeconds(2)).against(voice.live());

        assertThat(report.steps())
                .extracting(StepResult::mark)
                .filteredOn(StepResult.Mark.NOT_RUN::equals)
                .hasSize(6);
        assertThat(report.toString()).contains("3 of 10 steps");
    }
}
