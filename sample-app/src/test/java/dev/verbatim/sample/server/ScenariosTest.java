package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.voice.VoiceDispatcher;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.replay.Replay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of several calls, each replayed from the calls with which its prose begins; that of SwapCalls is the demo. */
class ScenariosTest {
    private final ApiModel model = ApiModel.load(VoiceDispatcher.class);
    private ContactCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = new ContactCentre();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void noScenarioIsLeftOut() {
        assertThat(model.scenarios())
                .extracting(Scenario::name)
                .containsExactly("Answer, Sample 2", "SwapCalls, Sample 2");
    }

    @Test
    void answeringASecondCall() throws Exception {
        centre.connect("5000", "5005");

        replay(Replay.of(model.scenario("Answer", "Sample 2"))
                .stimulus(1, "phone 5001 dials 5005", session -> centre.ring("5001", "5005")));
    }

    @Test
    void dialingWhileTalking() throws Exception {
        centre.connect("5000", "5005");

        replay(Replay.of(model.scenario("Dial", "Sample 2"))
                .bind(
                        "efe1ab32-53f9-43ce-b65e-5768c61f7d4a",
                        centre.phone("5005").id()));
    }

    @Test
    void retrievingOneCallHoldsTheOther() throws Exception {
        Call held = centre.connect("5000", "5005");
        centre.connect("5005", "5001");

        replay(Replay.of(model.scenario("Retrieve", "Sample 2")).bind("012D6IKKSIJKPKHV7N70LREAES00001M", held.id()));
    }

    private void replay(Replay replay) throws InterruptedException {
        // What happened before the scenario is not of it.
        centre.server.flushNotifications();
        replay.flush(session -> centre.server.flushNotifications())
                .against(LiveServer.at(centre.server.baseUri())
                        .notifications("/api/v2/notifications")
                        .user("agent", ContactCentre.PASSWORD))
                .assertAsDocumented();
    }
}
