package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.client.Connection;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.Transport;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettleTest {
    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"LONG_POLLING", "WEBSOCKET"})
    void whatTheServerHasQueuedIsThereAfterwards(Transport transport) throws ConnectionException {
        try (TestServer server = TestServer.start();
                Connection connection = Connection.open(
                        server.live(transport),
                        VoiceServer.SAMPLE_2.style(),
                        Set.of("/v2/me/calls"),
                        Duration.ofSeconds(5))) {
            for (int i = 0; i < 30; i++) {
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
