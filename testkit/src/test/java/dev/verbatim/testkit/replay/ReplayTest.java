package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.client.Transport;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayTest {
    private VoiceServer voice;

    @BeforeEach
    void start() {
        voice = VoiceServer.start();
    }

    @AfterEach
    void stop() {
        voice.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"LONG_POLLING", "WEBSOCKET"})
    void everyStepIsAsDocumented(Transport transport) {
        ReplayReport report = voice.run(transport);

        assertThat(report.isAsDocumented()).as(report.toString()).isTrue();
        report.assertAsDocumented();
    }

    @Test
    void theReportShowsStepsIdsAndTheTotal() {
        assertThat(voice.run().toString().replaceAll(":\\d{4,5},", ":PORT,").replaceAll(" +\\d+ ms", " N ms"))
                .isEqualToNormalizingNewlines("""
                        SwapCalls, Sample 2 (voice/SwapCalls.md:168) against http://127.0.0.1:PORT, notifications over long polling

                             line  the page documents                     the server did                                           time
                          1   176  notification StatusChange Ringing      phone 5000 dials 5005 -> StatusChange Ringing N ms  ok
                          2   223  notification StatusChange Established  we answer -> StatusChange Established N ms  ok *
                          3   276  request POST Hold                      HTTP 200, statusCode 0 N ms  ok
                          4   286  notification StatusChange Held         StatusChange Held N ms  ok
                          5   338  request POST Dial                      HTTP 200, statusCode 0 N ms  ok
                          6   351  notification StatusChange Dialing      StatusChange Dialing N ms  ok
                          7   401  notification StatusChange Established  phone 5001 answers -> StatusChange Established N ms  ok
                          8   457  request POST SwapCalls                 HTTP 200, statusCode 0 N ms  ok
                          9   468  notification StatusChange Held         StatusChange Held N ms  ok
                         10   520  notification StatusChange Established  StatusChange Established N ms  ok

                        Accepted deviations
                          * step 2, voice/SwapCalls.md:260: data.call.path: the page leaves out the leading slash that all others have
                            the page documents "calls/013V08JRL498H1OI04000VTAES00000R", observed "/calls/7d4c9a11"

                        Bound ids
                          013V08JRL498H1OI04000VTAES00000R      7d4c9a11
                          0071023821aec01b                      c1
                          efe1ab32-53f9-43ce-b65e-5768c61f7d4a  dev1ce
                          013V08JRL498H1OI04000VTAES00000S      b20e55f8
                          0071023821aec01c                      c2

                        Sample 2: 10 of 10 steps as documented (1 accepted deviation)""");
    }

    @Test
    void requestsNameLiveIdsAndTheLiveHost() {
        voice.run();

        assertThat(voice.received())
                .extracting(TestServer.Received::path)
                .containsExactly(
                        "/api/v2/me/calls/7d4c9a11",
                        "/api/v2/me/calls/7d4c9a11",
                        "/api/v2/me/devices/dev1ce/calls",
                        "/api/v2/me/calls/b20e55f8");
        assertThat(voice.received().get(3).body())
                .isEqualTo("{\"operationName\":\"SwapCalls\",\"otherCallUri\":\""
                        + voice.server().uri() + "/api/v2/me/calls/7d4c9a11\"}");
    }

    @Test
    void theSubscriptionIsConfirmedBeforeTheFirstStimulus() {
        Replay replay = Replay.of(VoiceServer.SAMPLE_2)
                .stimulus(
                        1,
                        "look",
                        session -> assertThat(voice.server().subscriptions()).containsExactly("/v2/me/calls"))
                .timeout(Duration.ofSeconds(2));

        assertThat(replay.against(voice.live()).toString()).doesNotContain("the stimulus \"look\" failed");
    }

    @Test
    void capabilitiesMayComeInAnyOrder() {
        voice.at(
                1,
                json -> json.replace("\"Answer\",", "").replace("\"UpdateUserData\"", "\"UpdateUserData\",\"Answer\""));

        voice.run().assertAsDocumented();
    }

    @Test
    void membersMayComeInAnyOrder() {
        voice.at(1, json -> json.replace("\"dnis\":\"5005\",", "").replace("\"mute\":", "\"dnis\":\"5005\",\"mute\":"));

        voice.run().assertAsDocumented();
    }

    @Test
    void aStimulusOrDeviationOfAMissingStepIsRefused() {
        Replay replay = Replay.of(VoiceServer.SAMPLE_2);

        assertThatThrownBy(() -> replay.stimulus(11, "too late", session -> {}))
                .hasMessage("SwapCalls, Sample 2 has the steps 1 to 10, not 11");
        assertThatThrownBy(() -> replay.accept(0, "data", "too early"))
                .hasMessage("SwapCalls, Sample 2 has the steps 1 to 10, not 0");
    }

    @Test
    void noThreadOutlivesAReplay() {
        voice.run();
        voice.run(Transport.WEBSOCKET);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.matches("(?:verbatim-replay|WebSocket@|pool-).*"));
    }
}
