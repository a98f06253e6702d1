package com.acme.laundry;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.SseReceiver;
import dev.verbatim.testkit.replay.MemberKind;
import dev.verbatim.testkit.replay.Replay;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Replays samples of Start.md against the application, on a free port. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StartReplayTest {
    @LocalServerPort
    private int port;

    @Test
    void aMachineIsStartedAndStopped() {
        replay("Sample 1")
                .bind("washer-1", "washer-1") // a machine that exists already
                .member("endsAt", MemberKind.ORDERED_TIMESTAMP) // in the future
                .against(server("anna").notifications(SseReceiver.at("/api/events")))
                .assertAsDocumented();
    }

    @Test
    void theCreditIsNotEnough() {
        replay("Sample 2").bind("washer-2", "washer-2").against(server("anna")).assertAsDocumented();
    }

    private static Replay replay(String sample) {
        return Replay.of(ApiModel.load(LaundryDispatcher.class).scenario("Start", sample));
    }

    private LiveServer server(String user) {
        return LiveServer.at(URI.create("http://localhost:" + port)).user(user, "secret");
    }
}
