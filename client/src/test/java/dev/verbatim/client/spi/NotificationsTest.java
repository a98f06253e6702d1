package dev.verbatim.client.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.client.AwaitTimeoutException;
import dev.verbatim.client.Awaited;
import dev.verbatim.client.ClientClosedException;
import dev.verbatim.client.ClientLimits;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.EventServer;
import dev.verbatim.client.News;
import dev.verbatim.client.RawServer;
import dev.verbatim.client.RobotApi;
import dev.verbatim.client.RobotApi.Moved;
import dev.verbatim.client.RobotApi.RobotNotification;
import dev.verbatim.client.RobotApi.RobotRequest;
import dev.verbatim.client.RobotApi.Unknown;
import dev.verbatim.client.Subscription;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Notifications of an event stream beside requests over HTTP. */
@Timeout(30)
class NotificationsTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final News news = new News();

    @Test
    void oneThatArrivesBeforeTheAnswerIsNotLost() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client = server.open(options -> options)) {
            server.connected();
            client.onNotification(any -> received.countDown());
            // The answer is held back until the client has received the notification.
            server.beforeAnswer(() -> {
                server.moved(7);
                waitFor(received);
            });
            try (Awaited<Moved> moved = client.await(Moved.class, each -> each.x() == 7, LONG)) {
                client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1");
                assertThat(moved.future()).isDone();
                assertThat(moved.get().x()).isEqualTo(7);
            }
        }
    }

    @Test
    void theyArriveInOrderAndAReceiverThatThrowsDoesNotStopOthers() throws Exception {
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client = server.open(options -> options.connection(news))) {
            client.onNotification(Moved.class, each -> {
                if (each.x() == 1) {
                    throw new IllegalStateException("on purpose");
                }
            });
            client.onNotification(news::received);
            server.connected();
            for (int x = 0; x < 100; x++) {
                server.moved(x);
            }
            assertThat(news.next()).isEqualTo("connected");
            for (int x = 0; x < 100; x++) {
                assertThat(news.next()).isEqualTo("moved " + x);
            }
        }
    }

    @Test
    void receiversOfATypeAndOfAResource() throws Exception {
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client = server.open(options -> options)) {
            Subscription closed = client.onNotification(news::received);
            client.onNotification(Unknown.class, news::received);
            client.onNotificationOf("https://elsewhere.example.com/robots/2?full", news::received);
            closed.close();
            server.connected();
            server.moved(1);
            server.moved(2);
            server.moved(12);
            server.send("data: {\"data\":{\"messageType\":\"Slept\"}}\n\n");
            assertThat(news.next()).isEqualTo("moved 2");
            assertThat(news.next()).startsWith("Unknown[messageType=Slept");
        }
    }

    @Test
    void whatIsNotDocumentedKeepsItsJson() throws Exception {
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client = server.open(options -> options.connection(news))) {
            client.onNotification(news::received);
            server.connected();
            server.send("data: {\"data\":{\"messageType\":\"Slept\",\"hours\":8}}\n\n");
            server.send("data: {\"data\":{\"messageType\":\"Moved\",\"x\":\"far\"}}\n\n");
            server.send("data: {\"hello\":1}\n\n");
            server.send("data: <html>\n\n");
            server.send("data: [1]\n\n");
            server.send("data: {\"missed\":3}\n\n");
            server.send("data: {\"messageType\":\"Moved\",\"x\":9}\n\n");
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next())
                    .isEqualTo("Unknown[messageType=Slept, json={\"data\":{\"messageType\":\"Slept\",\"hours\":8}}]");
            assertThat(news.next())
                    .isEqualTo("Unknown[messageType=Moved, json={\"data\":{\"messageType\":\"Moved\",\"x\":\"far\"}}]");
            assertThat(news.next()).isEqualTo("Unknown[messageType=, json={\"hello\":1}]");
            assertThat(news.next()).isEqualTo("missed: a message is not valid JSON at line 1, column 1");
            assertThat(news.next()).isEqualTo("missed: a message is not a JSON object");
            assertThat(news.next()).isEqualTo("missed: the server has dropped 3 notifications");
            assertThat(news.next()).as("the payload alone").isEqualTo("moved 9");
        }
    }

    @Test
    void oneThatComesAfterTheTimeoutIsForReceiversAlone() throws Exception {
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client = server.open(options -> options)) {
            client.onNotification(news::received);
            server.connected();
            Awaited<Moved> late = client.await(Moved.class, each -> each.x() == 2, Duration.ofMillis(200));
            server.moved(1);
            assertThatThrownBy(late::get)
                    .isInstanceOf(AwaitTimeoutException.class)
                    .hasMessage(
                            "no Moved that passes the test has arrived within 200 ms; 1 others have. Check the test,"
                                    + " and whether the server sends it to this user");
            server.moved(2);
            assertThat(news.next()).isEqualTo("moved 1");
            assertThat(news.next()).isEqualTo("moved 2");
            assertThat(late.future()).isCompletedExceptionally();
        }
    }

    @Test
    void slowReceiversMissSomeAndAreToldWhere() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch first = new CountDownLatch(1);
        ClientLimits limits = ClientLimits.DEFAULT.withMaxQueued(2, Duration.ofMillis(50));
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client =
                        server.open(options -> options.connection(news).limits(limits))) {
            client.onNotification(each -> {
                first.countDown();
                waitFor(release);
                news.received(each);
            });
            server.connected();
            server.moved(0);
            waitFor(first);
            for (int x = 1; x <= 5; x++) {
                server.moved(x);
            }
            // What is awaited does not wait for receivers. When the last one arrives, those before it have been
            // dropped.
            try (Awaited<Moved> last = client.await(Moved.class, each -> each.x() == 6, LONG)) {
                server.moved(6);
                last.get();
            }
            release.countDown();
            assertThat(news.next()).isEqualTo("connected");
            for (int x = 0; x <= 2; x++) {
                assertThat(news.next()).isEqualTo("moved " + x);
            }
            assertThat(news.next()).startsWith("missed: ").contains("notifications were dropped, because");
            server.moved(7);
            String next = news.next();
            assertThat(next.equals("moved 6") ? news.next() : next).isEqualTo("moved 7");
        }
    }

    @Test
    void closingEndsWhatIsAwaited() throws Exception {
        try (EventServer server = new EventServer()) {
            ClientCalls<RobotNotification> client = server.open(options -> options);
            Awaited<Moved> moved = client.await(Moved.class, each -> true, LONG);
            client.close();
            assertThatThrownBy(moved::get).isInstanceOf(ClientClosedException.class);
        }
    }

    @Test
    void aTestThatThrowsEndsTheWait() throws Exception {
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client = server.open(options -> options)) {
            Awaited<Moved> moved = client.await(
                    Moved.class,
                    each -> {
                        throw new IllegalStateException("on purpose");
                    },
                    LONG);
            server.connected().moved(1);
            assertThatThrownBy(moved::get).hasMessage("on purpose");
        }
    }

    @Test
    void withoutASourceNothingCanBeReceived() throws Exception {
        try (RawServer server = RawServer.json("{}");
                ClientCalls<RobotNotification> client =
                        ClientCalls.open(RobotApi.HTTP, ClientOptions.at(server.uri()))) {
            assertThatThrownBy(() -> client.onNotification(news::received))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("add ClientOptions.notifications");
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
