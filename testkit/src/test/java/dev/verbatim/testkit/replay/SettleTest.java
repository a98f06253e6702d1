package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.ServerConnection;
import dev.verbatim.testkit.client.Transport;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettleTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatTheServerHasQueuedIsThereAfterwards(Transport transport) throws ConnectionException {
        try (TestServer server = TestServer.start();
                ServerConnection connection =
                        ServerConnection.open(server.live(transport), Set.of("/v2/me/calls"), Duration.ofSeconds(5))) {
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
