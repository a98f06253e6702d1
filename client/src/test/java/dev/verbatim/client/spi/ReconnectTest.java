package dev.verbatim.client.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.Credentials;
import dev.verbatim.client.EventServer;
import dev.verbatim.client.News;
import dev.verbatim.client.Reconnect;
import dev.verbatim.client.RobotApi.RobotNotification;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An event stream that is lost. */
@Timeout(30)
class ReconnectTest {
    private static final Reconnect SOON = new Reconnect(Duration.ofMillis(10), Duration.ofMillis(50));

    private final News news = new News();

    @Test
    void withIdsItIsResumed() throws Exception {
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client =
                        server.open(options -> options.connection(news).reconnect(SOON))) {
            client.onNotification(news::received);
            server.connected().moved(1, "41");
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).isEqualTo("moved 1");
            server.cut();
            server.connected().moved(2);
            assertThat(news.next()).startsWith("lost: ");
            assertThat(news.next()).isEqualTo("reconnected");
            assertThat(news.next()).isEqualTo("moved 2");
            assertThat(server.opened().take().head()).doesNotContain("Last-Event-ID");
            assertThat(server.opened().take().head()).contains("Last-Event-ID: 41\r\n");
        }
    }

    @Test
    void withoutIdsSomethingMayHaveBeenMissed() throws Exception {
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client =
                        server.open(options -> options.connection(news).reconnect(SOON))) {
            client.onNotification(news::received);
            server.connected();
            server.cut();
            server.connected().moved(2);
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).startsWith("lost: ");
            assertThat(news.next()).isEqualTo("reconnected");
            assertThat(news.next()).startsWith("missed: the connection was lost");
            assertThat(news.next()).isEqualTo("moved 2");
        }
    }

    @Test
    void credentialsAreAskedForEachConnection() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Credentials credentials = Credentials.headers(() -> Map.of("X-Key", "k" + asked.incrementAndGet()));
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client = server.open(options ->
                        options.connection(news).credentials(credentials).reconnect(SOON))) {
            client.onNotification(news::received);
            server.connected();
            server.cut();
            server.connected();
            assertThat(server.opened().take().has("X-Key: k1")).isTrue();
            assertThat(server.opened().take().has("X-Key: k2")).isTrue();
        }
    }

    @Test
    void theServerSaysHowLongToWait() throws Exception {
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client =
                        server.open(options -> options.connection(news).reconnect(SOON))) {
            client.onNotification(news::received);
            server.connected().send("retry: 300\n\n");
            server.moved(1);
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).isEqualTo("moved 1");
            long cut = System.nanoTime();
            server.cut();
            server.connected();
            assertThat(System.nanoTime() - cut).isGreaterThanOrEqualTo(300_000_000);
        }
    }

    @RepeatedTest(20)
    void waitsGrowAndDiffer() {
        Reconnect waits = new Reconnect(Duration.ofMillis(100), Duration.ofSeconds(1));
        assertThat(waits.wait(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(waits.wait(3)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(waits.wait(1000)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }
}
