package dev.verbatim.client.cometd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.News;
import dev.verbatim.client.Reconnect;
import dev.verbatim.client.RobotApi;
import dev.verbatim.client.RobotApi.RobotNotification;
import dev.verbatim.client.spi.ClientCalls;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client whose session has ended gets what it has missed in the next one. */
@Timeout(60)
class ResumeByNumberTest {
    private final News news = new News();
    private MemoryStore store = new MemoryStore();
    private LogServer server;

    @BeforeEach
    void start() {
        server = new LogServer(store.notifications(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterAnAbsenceNothingIsMissedOrDoubled(boolean polls) throws Exception {
        try (ClientCalls<RobotNotification> client = open(polls)) {
            client.onNotification(news::received);
            assertThat(news.next()).isEqualTo("connected");
            server.moved(1, 3);
            moved(1, 3);
            server.absence();
            server.moved(4, 20);

            assertThat(news.next()).startsWith("lost: ");
            assertThat(news.next()).isEqualTo("reconnected");
            moved(4, 20);
            server.moved(21, 22);
            moved(21, 22);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientThatHasNotReceivedAnythingResumes(boolean polls) throws Exception {
        try (ClientCalls<RobotNotification> client = open(polls)) {
            client.onNotification(news::received);
            assertThat(news.next()).isEqualTo("connected");
            server.absence();
            server.moved(1, 2);

            assertThat(news.next()).startsWith("lost: ");
            assertThat(news.next()).isEqualTo("reconnected");
            moved(1, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerThatStartsAgainWithItsStoreSendsWhatWasMissed(boolean polls) throws Exception {
        try (ClientCalls<RobotNotification> client = open(polls)) {
            client.onNotification(news::received);
            assertThat(news.next()).isEqualTo("connected");
            server.moved(1, 2);
            moved(1, 2);
            restart();
            server.moved(3, 5);

            assertThat(news.next()).startsWith("lost: ");
            assertThat(news.next()).isEqualTo("reconnected");
            moved(3, 5);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerThatStartsAgainWithoutItsStoreSaysSo(boolean polls) throws Exception {
        try (ClientCalls<RobotNotification> client = open(polls)) {
            client.onNotification(news::received);
            assertThat(news.next()).isEqualTo("connected");
            server.moved(1, 2);
            moved(1, 2);
            store = new MemoryStore();
            restart();

            assertThat(news.next()).startsWith("lost: ");
            assertThat(news.next()).isEqualTo("reconnected");
            assertThat(news.next()).isEqualTo("missed: the server does not have all notifications any more of /robots");
            server.moved(3, 4);
            moved(3, 4);
            server.endSessions();
            assertThat(news.next()).startsWith("lost: ");
            assertThat(news.next()).isEqualTo("reconnected");
            server.moved(5, 5);
            moved(5, 5);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moreIsMissedThanTheServerKeeps(boolean polls) throws Exception {
        server.close();
        store = new MemoryStore(LogLimits.DEFAULT.withKept(2, 1 << 20));
        server = new LogServer(store.notifications(), 0);
        try (ClientCalls<RobotNotification> client = open(polls)) {
            client.onNotification(news::received);
            assertThat(news.next()).isEqualTo("connected");
            int port = server.port();
            server.close();
            assertThat(news.next()).startsWith("lost: ");
            server.moved(1, 5);
            server = new LogServer(store.notifications(), port);

            assertThat(news.next()).isEqualTo("reconnected");
            assertThat(news.next()).startsWith("missed: the server does not have all notifications any more of");
            moved(4, 5);
        }
    }

    /** Sessions end again and again while notifications are sent. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachArrivesOnceWhileSessionsEnd(boolean polls) throws Exception {
        int all = 400;
        Thread sender = new Thread(() -> {
            for (int x = 1; x <= all; x++) {
                server.moved(x, x);
                if (x % 40 == 0) {
                    server.endSessions();
                    awaitSubscription();
                }
            }
        });
        try (ClientCalls<RobotNotification> client = open(polls)) {
            client.onNotification(news::received);
            assertThat(news.next()).isEqualTo("connected");
            sender.start();
            int expected = 1;
            while (expected <= all) {
                String next = news.next();
                if (next.startsWith("moved")) {
                    assertThat(next).isEqualTo("moved " + expected++);
                } else {
                    assertThat(next.startsWith("lost: ") || next.equals("reconnected"))
                            .as(next)
                            .isTrue();
                }
            }
            sender.join();
        }
    }

    private void awaitSubscription() {
        while (server.subscriptions() == 0) {
            Thread.onSpinWait();
        }
    }

    private void restart() {
        int port = server.port();
        server.close();
        server = new LogServer(store.notifications(), port);
    }

    private void moved(int first, int last) throws InterruptedException {
        for (int x = first; x <= last; x++) {
            assertThat(news.next()).isEqualTo("moved " + x);
        }
    }

    private ClientCalls<RobotNotification> open(boolean polls) {
        URI uri = server.uri();
        return ClientCalls.open(
                RobotApi.HTTP,
                ClientOptions.at(uri)
                        .reconnect(new Reconnect(Duration.ofMillis(10), Duration.ofMillis(50)))
                        .connection(news)
                        .notifications(
                                polls ? CometdSource.longPolling("/cometd") : CometdSource.webSocket("/cometd")));
    }
}
