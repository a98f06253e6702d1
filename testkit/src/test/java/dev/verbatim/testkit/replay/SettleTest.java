package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.client.Connection;
import dev.verbatim.testkit.client.ConnectionException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettleTest {
    @ParameterizedTest
    @EnumSource(Push.class)
    void whatTheServerHasQueuedIsThereAfterwards(Push push) throws ConnectionException {
        // Over server-sent events, each round lasts until the stream is silent.
        int rounds = push == Push.SSE ? 2 : 30;
        try (TestServer server = TestServer.start();
                Connection connection = Connection.open(
                        server.live(push), VoiceServer.SAMPLE_2.style(), Set.of(), Duration.ofSeconds(5))) {
            for (int i = 0; i < rounds; i++) {
                server.send("/v2/me/calls", "{\"first\":" + i + "}");
                server.send("/v2/me/calls", "{\"second\":" + i + ".50}");

                connection.settle();

                assertThat(connection.inbox().takeAll())
                        .extracting(envelope -> envelope.get("data"))
                        .extracting(Object::toString)
                        .containsExactly("{\"first\":" + i + "}", "{\"second\":" + i + ".50}");
            }
        }
    }
}
