package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.client.LiveServer;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayTest {
    private VoiceServer<TestServer> voice;

    @BeforeEach
    void start() {
        voice = VoiceServer.on(TestServer.start());
    }

    @AfterEach
    void stop() {
        voice.close();
    }

    @ParameterizedTest
    @EnumSource(Push.class)
    void everyStepIsAsDocumented(Push push) {
        ReplayReport report = voice.run(voice.server().live(push));

        assertThat(report.isAsDocumented()).as(report.toString()).isTrue();
        report.assertAsDocumented();
    }

    /** Whether the channel and the member data are around a payload is the transport's matter. */
    @ParameterizedTest
    @EnumSource(Push.class)
    void notificationsMayComeAsPayloadsAlone(Push push) {
        try (VoiceServer<PushServer> bare = VoiceServer.on(new Bare(voice.server()))) {
            bare.run(voice.server().live(push)).assertAsDocumented();
        }
    }

    @Test
    void theReportShowsStepsIdsAndTheTotal() {
        assertThat(voice.run().toString().replaceAll(":\\d{4,5},", ":PORT,").replaceAll(" +\\d+ ms", " N ms"))
                .isEqualToNormalizingNewlines("""
                        SwapCalls, Sample 2 (voice/SwapCalls.md:168) against http://127.0.0.1:PORT, notifications over a WebSocket

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
                .extracting(PushServer.Received::path)
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
    void noThreadOutlivesAReplay() throws InterruptedException {
        for (Push push : Push.values()) {
            voice.run(voice.server().live(push));
        }

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("(?:verbatim-replay|WebSocket@|pool-).*")) {
                // A pool has terminated a moment before its last thread has.
                thread.join(10_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    /** Sends the payloads without the members around them. */
    private record Bare(TestServer server) implements PushServer {
        @Override
        public void operations(Function<Received, Reply> answers) {
            server.operations(answers);
        }

        @Override
        public List<Received> received() {
            return server.received();
        }

        @Override
        public void send(String channel, String data) {
            server.sendMessage(data);
        }

        @Override
        public void endSessions() {
            server.endSessions();
        }

        @Override
        public URI uri() {
            return server.uri();
        }

        @Override
        public LiveServer live() {
            return server.live();
        }

        @Override
        public void close() {
            // The test closes the server.
        }
    }
}
