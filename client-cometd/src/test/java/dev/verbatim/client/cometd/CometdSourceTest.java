package dev.verbatim.client.cometd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.News;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.Reconnect;
import dev.verbatim.client.RobotApi;
import dev.verbatim.client.RobotApi.RobotNotification;
import dev.verbatim.client.spi.ClientCalls;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notifications over CometD, on a long poll and on a WebSocket. */
@Timeout(60)
class CometdSourceTest {
    private final News news = new News();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theyArriveInOrder(boolean polls) throws Exception {
        try (CometdServer server = CometdServer.start(true);
                ClientCalls<RobotNotification> client = open(server, polls)) {
            client.onNotification(news::received);
            for (int x = 0; x < 20; x++) {
                server.moved(x);
            }
            assertThat(news.next()).isEqualTo("connected");
            for (int x = 0; x < 20; x++) {
                assertThat(news.next()).isEqualTo("moved " + x);
            }
            assertThat(server.authorizations()).containsExactly("Bearer secret");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptedSessionGoesOnAndNothingIsMissed(boolean polls) throws Exception {
        try (CometdServer server = CometdServer.start(true);
                ClientCalls<RobotNotification> client = open(server, polls)) {
            client.onNotification(news::received);
            server.moved(1);
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).isEqualTo("moved 1");
            server.cut();
            server.moved(2);
            assertThat(news.next()).startsWith("lost: the CometD server cannot be reached: ");
            // The server may send it before it confirms that the session goes on.
            assertThat(news.next() + ", " + news.next()).isIn("reconnected, moved 2", "moved 2, reconnected");
            server.moved(3);
            assertThat(news.next()).isEqualTo("moved 3");
            assertThat(server.authorizations()).as("handshakes").hasSize(1);
        }
    }

    @Test
    void withoutAcknowledgementsSomethingMayHaveBeenMissed() throws Exception {
        try (CometdServer server = CometdServer.start(false);
                ClientCalls<RobotNotification> client = open(server, true)) {
            client.onNotification(news::received);
            server.moved(1);
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).isEqualTo("moved 1");
            server.cut();
            assertThat(news.next()).startsWith("lost: ");
            assertThat(news.next()).isEqualTo("reconnected");
            assertThat(news.next()).startsWith("missed: ");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSessionThatTheServerHasEndedIsOpenedAgain(boolean polls) throws Exception {
        try (CometdServer server = CometdServer.start(true);
                ClientCalls<RobotNotification> client = open(server, polls)) {
            client.onNotification(news::received);
            assertThat(news.next()).isEqualTo("connected");
            server.endSessions();
            assertThat(news.next()).startsWith("lost: the CometD session has ended: ");
            assertThat(news.next()).isEqualTo("reconnected");
            assertThat(news.next()).startsWith("missed: ");
            server.moved(4);
            assertThat(news.next()).isEqualTo("moved 4");
            assertThat(server.authorizations()).as("handshakes").hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHandshakeThatIsRefused(boolean polls) {
        try (CometdServer server = CometdServer.start(true)) {
            server.refuse(1);
            assertThatThrownBy(() -> open(server, polls))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("the CometD handshake with " + server.uri() + "/cometd was refused: 403")
                    .hasMessageEndingWith(
                            "; the server does not permit it to this user; check ClientOptions.credentials");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void credentialsThatTheServerRefuses(boolean polls) {
        try (CometdServer server = CometdServer.start(true)) {
            server.requireCredentials("Bearer other");
            assertThatThrownBy(() -> open(server, polls))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("401")
                    .hasMessageEndingWith("; the server refuses the credentials; check ClientOptions.credentials");
        }
    }

    @Test
    void noServer() {
        URI gone;
        try (CometdServer server = CometdServer.start(true)) {
            gone = server.uri();
        }
        ClientOptions options = ClientOptions.at(gone).notifications(CometdSource.longPolling("/cometd"));
        assertThatThrownBy(() -> ClientCalls.open(RobotApi.HTTP, options))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("check that the server runs, and the path of the endpoint");
    }

    @Test
    void twoClientsOfOneUserBothReceive() throws Exception {
        News second = new News();
        try (CometdServer server = CometdServer.start(true);
                ClientCalls<RobotNotification> one = open(server, true);
                ClientCalls<RobotNotification> two = open(server, false, second)) {
            one.onNotification(news::received);
            two.onNotification(second::received);
            server.moved(1);
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).isEqualTo("moved 1");
            assertThat(second.next()).isEqualTo("connected");
            assertThat(second.next()).isEqualTo("moved 1");
        }
    }

    private ClientCalls<RobotNotification> open(CometdServer server, boolean polls) {
        return open(server, polls, news);
    }

    private static ClientCalls<RobotNotification> open(CometdServer server, boolean polls, News told) {
        return ClientCalls.open(
                RobotApi.HTTP,
                ClientOptions.at(server.uri())
                        .credentials(Credentials.bearer(() -> "secret"))
                        .reconnect(new Reconnect(Duration.ofMillis(10), Duration.ofMillis(50)))
                        .connection(told)
                        .notifications(
                                polls ? CometdSource.longPolling("/cometd") : CometdSource.webSocket("/cometd")));
    }
}
