package dev.verbatim.examples.springboot;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.SseReceiver;
import dev.verbatim.testkit.replay.Replay;
import org.junit.jupiter.api.Test;

class MoveReplayTest extends ServerTest {
    @Test
    void theServerDoesWhatThePageShows() {
        Replay.of(ApiModel.load(RobotsDispatcher.class).scenario("Move", "Sample"))
                .bind("r2", "r2")
                .against(LiveServer.at(uri("/")).user("anna", "secret").notifications(SseReceiver.at("/api/events")))
                .assertAsDocumented();
    }
}
