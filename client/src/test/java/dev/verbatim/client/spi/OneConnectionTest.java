package dev.verbatim.client.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.client.Awaited;
import dev.verbatim.client.ClientException;
import dev.verbatim.client.ClientLimits;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.News;
import dev.verbatim.client.NoAnswerException;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.OperationFailure;
import dev.verbatim.client.RawServer;
import dev.verbatim.client.Reconnect;
import dev.verbatim.client.RobotApi;
import dev.verbatim.client.RobotApi.Moved;
import dev.verbatim.client.RobotApi.RobotNotification;
import dev.verbatim.client.RobotApi.RobotRequest;
import dev.verbatim.client.RpcServer;
import dev.verbatim.client.http.JdkWebSocketTransport;
import dev.verbatim.client.stream.StreamTransport;
import dev.verbatim.client.websocket.WebSocketTransport;
import dev.verbatim.runtime.stream.Framing;
import jakarta.websocket.ContainerProvider;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests, answers and notifications on one connection, over each transport. */
@Timeout(60)
class OneConnectionTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final News news = new News();

    enum Transport {
        JDK_WEB_SOCKET {
            @Override
            ClientOptions options(RpcServer server) {
                return ClientOptions.at(server.webSocket());
            }
        },
        JAKARTA_WEB_SOCKET {
            @Override
            ClientOptions options(RpcServer server) {
                return ClientOptions.at(server.webSocket())
                        .transport(WebSocketTransport.in(ContainerProvider.getWebSocketContainer()));
            }
        },
        STREAM {
            @Override
            ClientOptions options(RpcServer server) {
                return ClientOptions.over(
                        StreamTransport.of(Framing.LINES, () -> StreamTransport.Streams.of(server.socket())));
            }
        };

        abstract ClientOptions options(RpcServer server);
    }

    @ParameterizedTest
    @EnumSource
    void callsAndNotifications(Transport transport) throws Exception {
        try (RpcServer server = new RpcServer();
                ClientCalls<RobotNotification> client = open(transport.options(server))) {
            assertThat(client.call(RobotApi.WHERE, RobotRequest.rpc("Where", 7)))
                    .isEqualTo(7);
            try (Awaited<Moved> moved = client.await(Moved.class, each -> each.x() == 3, LONG)) {
                client.call(RobotApi.MOVE, RobotRequest.rpc("Move", 3));
                assertThat(moved.future())
                        .as("it has arrived before the answer")
                        .isDone();
            }
            OperationFailure failure = catchThrowableOfType(
                    OperationFailure.class, () -> client.call(RobotApi.WHERE, RobotRequest.rpc("Where", -1)));
            assertThat(failure).hasMessage("Where has failed with status 41: robot lost");
            assertThat(failure.data()).isEqualTo("{\"since\":7}");
            client.call(RobotApi.WAVE, RobotRequest.rpc("Wave", 1));
            assertThat(client.callAsync(RobotApi.WHERE, RobotRequest.rpc("Where", 8))
                            .get())
                    .isEqualTo(8);
            assertThat(server.received()).contains("{\"jsonrpc\":\"2.0\",\"method\":\"Wave\",\"params\":{\"x\":1}}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsOpenedAgain(Transport transport) throws Exception {
        try (RpcServer server = new RpcServer();
                ClientCalls<RobotNotification> client = open(transport.options(server))) {
            CompletableFuture<Void> unanswered = client.callAsync(RobotApi.MOVE, RobotRequest.rpc("Sleep", 7));
            assertThat(news.next()).isEqualTo("connected");
            while (server.received().isEmpty()) {
                Thread.yield();
            }
            server.cut();
            assertThatThrownBy(unanswered::get)
                    .cause()
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageContaining("was lost");
            assertThat(news.next()).isEqualTo("lost: the connection to the server was lost");
            assertThat(news.next()).isEqualTo("reconnected");
            assertThat(news.next()).startsWith("missed: ");
            assertThat(client.call(RobotApi.WHERE, RobotRequest.rpc("Where", 9)))
                    .isEqualTo(9);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadIsToldAndTheConnectionGoesOn(Transport transport) throws Exception {
        try (RpcServer server = new RpcServer();
                ClientCalls<RobotNotification> client = open(transport.options(server))) {
            client.onNotification(news::received);
            client.call(RobotApi.WHERE, RobotRequest.rpc("Where", 1));
            server.send("<html>");
            server.send("{\"jsonrpc\":\"2.0\",\"method\":\"Slept\",\"params\":{}}");
            server.send("{\"jsonrpc\":\"2.0\",\"id\":999,\"result\":{}}");
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).startsWith("missed: a message is not valid JSON");
            assertThat(news.next()).startsWith("Unknown[messageType=Slept");
            assertThat(client.call(RobotApi.WHERE, RobotRequest.rpc("Where", 2)))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlineAndACancelledCallDropTheAnswer(Transport transport) throws Exception {
        try (RpcServer server = new RpcServer();
                ClientCalls<RobotNotification> client = open(transport.options(server))) {
            assertThatThrownBy(() ->
                            client.within(Duration.ofMillis(50)).call(RobotApi.WHERE, RobotRequest.rpc("Sleep", 1)))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageContaining("within 50 ms");
            CompletableFuture<Integer> cancelled = client.callAsync(RobotApi.WHERE, RobotRequest.rpc("Sleep", 1));
            cancelled.cancel(true);
            // The late answers to both.
            server.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"x\":1}}");
            server.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"x\":1}}");
            assertThat(client.call(RobotApi.WHERE, RobotRequest.rpc("Where", 2)))
                    .isEqualTo(2);
        }
    }

    @Test
    void credentialsGoWithTheHandshake() throws Exception {
        try (RpcServer server = new RpcServer()) {
            for (Transport transport : new Transport[] {Transport.JDK_WEB_SOCKET, Transport.JAKARTA_WEB_SOCKET}) {
                open(transport.options(server).credentials(Credentials.bearer(() -> "t")))
                        .close();
            }
            assertThat(server.authorizations()).containsExactly("Bearer t", "Bearer t");
        }
    }

    @Test
    void aMessageThatIsTooLargeEndsTheWebSocketAndItIsOpenedAgain() throws Exception {
        try (RpcServer server = new RpcServer();
                ClientCalls<RobotNotification> client = open(Transport.JDK_WEB_SOCKET
                        .options(server)
                        .limits(ClientLimits.DEFAULT.withMaxMessageBytes(1000)))) {
            client.call(RobotApi.WHERE, RobotRequest.rpc("Where", 1));
            server.send("x".repeat(1001));
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).startsWith("lost: ");
            assertThat(news.next()).isEqualTo("reconnected");
        }
    }

    /** The other side accepts the connection, and vanishes without closing it. */
    @Test
    void aHalfOpenWebSocketIsNoticed() throws Exception {
        try (RawServer server = new RawServer((request, out) -> {
            String key = request.head().replaceFirst("(?is).*sec-websocket-key: (\\S+).*", "$1");
            out.write(WebSocketHandshake.accept(key));
            out.flush();
            new CountDownLatch(1).await();
        })) {
            URI uri = URI.create(server.uri().toString().replace("http", "ws"));
            ClientOptions options =
                    ClientOptions.at(uri).transport(new JdkWebSocketTransport().withPings(Duration.ofMillis(50)));
            ClientCalls<RobotNotification> client = open(options);
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).startsWith("lost: ");
            client.close();
        }
    }

    @Test
    void noServerAndNoWebSocket() throws Exception {
        URI gone;
        try (RpcServer server = new RpcServer()) {
            gone = server.webSocket();
            assertThatThrownBy(() -> open(ClientOptions.at(gone.resolve("/nothing"))))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("has refused the WebSocket with HTTP status 404; check the path of the URI");
        }
        assertThatThrownBy(() -> open(ClientOptions.at(gone)))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("nothing accepts connections at " + gone);
    }

    @Test
    void anApiWithUrlsOfItsOwnIsSentOverHttp() {
        assertThatThrownBy(() -> ClientCalls.open(RobotApi.HTTP, ClientOptions.at(URI.create("ws://localhost:1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("have URLs of their own, so they are sent over HTTP");
    }

    private ClientCalls<RobotNotification> open(ClientOptions options) {
        return ClientCalls.open(
                RobotApi.RPC,
                options.connection(news).reconnect(new Reconnect(Duration.ofMillis(10), Duration.ofMillis(50))));
    }
}
