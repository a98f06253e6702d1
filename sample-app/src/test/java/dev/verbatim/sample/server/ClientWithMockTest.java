package dev.verbatim.sample.server;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.client.Awaited;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.http.SseSource;
import dev.verbatim.mock.MockApi;
import dev.verbatim.mock.MockServer;
import dev.verbatim.sample.switchboard.CallState;
import dev.verbatim.sample.voice.CallStateChangeMessage;
import dev.verbatim.sample.voice.VoiceClient;
import dev.verbatim.sample.voice.VoiceFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A generated client against a mock of its pages. The first two tests are in docs/mock.md. */
class ClientWithMockTest {
    @Test
    void aHeldCallIsAnnounced(@MockApi("voice") MockServer server) {
        ClientOptions options = ClientOptions.at(server.uri()).notifications(SseSource.at("/events"));
        try (VoiceClient client = VoiceClient.open(options);
                Awaited<CallStateChangeMessage> held = client.await(
                        CallStateChangeMessage.class,
                        change -> change.call().id().equals("7"),
                        Duration.ofSeconds(10))) {
            client.hold("7");

            assertTrue(held.get().call().state().is(CallState.HELD));
            server.verify("Hold").at("id", "7").once();
        }
    }

    @Test
    void aFailureIsAnException(@MockApi("voice") MockServer server) {
        server.when("Hold").times(1).fail(2, "the call is ringing");
        try (VoiceClient client = VoiceClient.open(ClientOptions.at(server.uri()))) {
            assertThrows(VoiceFailure.NotValidNow.class, () -> client.hold("7"));
            client.hold("7");
        }
    }

    @Test
    void idsMayHaveAnyCharacters(@MockApi("voice") MockServer server) {
        try (VoiceClient client = VoiceClient.open(ClientOptions.at(server.uri()))) {
            for (String id : new String[] {"a/b", "50%", "a\\b", "a;b", "a b", "ä"}) {
                client.hold(id);
                server.verify("Hold").at("id", id).once();
            }
        }
    }
}
