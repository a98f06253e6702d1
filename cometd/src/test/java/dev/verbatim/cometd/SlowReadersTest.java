package dev.verbatim.cometd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.connection.SlowReaders;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;

/** What a client gets that does not poll while more notifications are sent than may wait. */
@Timeout(60)
class SlowReadersTest {
    private static final String PATH = "/notifications";
    private static final int LIMIT = 3;
    private static final Pattern DATA = Pattern.compile("\"data\":\\{\"(\\w+\":\\d+)");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private CometdNotifications cometd;
    private String clientId = "";
    private int acknowledged;

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theOldestAreDroppedAndTheClientIsTold(boolean acknowledging) throws Exception {
        start(builder -> builder.slowReaders(SlowReaders.EVENTS_DROPPED).missed(Missed::new));
        listen(acknowledging);

        send(1, 10);
        assertThat(cometd.counters().waiting()).isEqualTo(LIMIT);
        assertThat(cometd.counters().dropped()).isEqualTo(7);
        assertThat(poll(acknowledging)).containsExactly("missed\":7", "tick\":8", "tick\":9", "tick\":10");

        send(11, 13);
        assertThat(poll(acknowledging)).containsExactly("tick\":11", "tick\":12", "tick\":13");
        assertThat(cometd.counters().dropped()).isEqualTo(7);
        assertThat(cometd.counters().sessions()).isEqualTo(1);
        poll(acknowledging, 0);
        assertThat(cometd.counters().waiting()).isZero();
        assertThat(cometd.counters().waitingBytes()).isZero();
    }

    @Test
    void whatWasSentAndIsNeitherAcknowledgedNorKeptIsMissed() throws Exception {
        start(builder -> builder.slowReaders(SlowReaders.EVENTS_DROPPED).missed(Missed::new));
        listen(true);
        int before = acknowledged;
        send(1, 3);
        assertThat(poll(true)).containsExactly("tick\":1", "tick\":2", "tick\":3");

        send(4, 5);
        // The answer was lost on its way, so the client acknowledges what it had before.
        acknowledged = before;

        assertThat(poll(true)).containsExactly("missed\":2", "tick\":3", "tick\":4", "tick\":5");
    }

    /** What is being written cannot be dropped. */
    @Test
    void aWebSocketThatIsNotReadMissesWhatCouldNotBeWritten() throws Exception {
        start(builder -> builder.slowReaders(SlowReaders.EVENTS_DROPPED)
                .missed(Missed::new)
                .waiting(new WaitingLimits(1_000, 300_000, 1 << 30, 1 << 30))
                .webSockets(server.getContext()));
        BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        WebSocket socket = listenOnAWebSocket(frames);

        int sent = 0;
        while (cometd.counters().dropped() < 50) {
            cometd.log().send("anna", new Tick(++sent, "x".repeat(10_000)));
            cometd.flush();
            assertThat(cometd.counters().waitingBytes()).isLessThan(311_000);
        }
        socket.request(Long.MAX_VALUE);

        long expected = 1;
        while (expected <= sent) {
            String frame = frames.poll(20, TimeUnit.SECONDS);
            for (String data : data(frame)) {
                long number = Long.parseLong(data.replaceAll("\\D", ""));
                if (data.startsWith("missed")) {
                    expected += number;
                } else {
                    assertThat(number).isEqualTo(expected++);
                }
            }
        }
        assertThat(cometd.counters().sessions()).isEqualTo(1);
        socket.abort();
    }

    private WebSocket listenOnAWebSocket(BlockingQueue<String> frames) throws Exception {
        StringBuilder text = new StringBuilder();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + connector.getLocalPort() + PATH), new WebSocket.Listener() {
                    @Override
                    public void onOpen(WebSocket opened) {
                        // The test says when it reads.
                    }

                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
                        text.append(part);
                        if (last) {
                            frames.add(text.toString());
                            text.setLength(0);
                        } else {
                            socket.request(1);
                        }
                        return null;
                    }
                })
                .join();
        String reply = exchange(
                socket,
                frames,
                "{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket']}");
        clientId = reply.replaceAll("(?s).*\"clientId\":\"([^\"]+)\".*", "$1");
        exchange(socket, frames, subscribe());
        socket.sendText(
                        ("[{'channel':'/meta/connect','connectionType':'websocket','clientId':'" + clientId + "'}]")
                                .replace('\'', '"'),
                        true)
                .join();
        return socket;
    }

    private static String exchange(WebSocket socket, BlockingQueue<String> frames, String message) throws Exception {
        socket.sendText("[" + message.replace('\'', '"') + "]", true).join();
        socket.request(1);
        return frames.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void withoutANotificationForItNobodyIsTold() throws Exception {
        start(builder -> builder.slowReaders(SlowReaders.EVENTS_DROPPED));
        listen(false);

        send(1, 10);

        assertThat(poll(false)).containsExactly("tick\":8", "tick\":9", "tick\":10");
    }

    @Test
    void theNewestIsKeptAlthoughItAloneIsTooLarge() throws Exception {
        start(builder ->
                builder.slowReaders(SlowReaders.EVENTS_DROPPED).waiting(new WaitingLimits(LIMIT, 1, 1 << 20, 1 << 20)));
        listen(false);

        send(1, 10);

        assertThat(poll(false)).containsExactly("tick\":10");
    }

    @Test
    void byDefaultTheSessionEndsAndItsClientBeginsAnother() throws Exception {
        start(builder -> builder);
        listen(false);

        send(1, LIMIT + 1);

        assertThat(cometd.counters().sessions()).isZero();
        assertThat(cometd.counters().dropped()).isZero();
        assertThat(connect(0, ""))
                .contains("\"error\":\"402::session_unknown\"")
                .contains("\"reconnect\":\"handshake\"");
    }

    private void start(UnaryOperator<CometdBuilder> settings) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(server);
        cometd = settings.apply(CometdNotifications.builder(PATH + "/*", context -> new User("anna", Set.of()))
                        .channels(Set.of(Tick.CHANNEL))
                        .waiting(WaitingLimits.DEFAULT.withNotifications(LIMIT)))
                .build();
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder polling = new ServletHolder(new LongPollingServlet(cometd));
        polling.setAsyncSupported(true);
        polling.setInitOrder(1);
        context.addServlet(polling, PATH + "/*");
        webSockets.setHandler(context);
        server.setHandler(webSockets);
        server.start();
    }

    private void listen(boolean acknowledging) throws Exception {
        String reply = ask("{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['long-polling'],"
                + "'ext':{'ack':" + acknowledging + "}}");
        clientId = reply.replaceAll("(?s).*\"clientId\":\"([^\"]+)\".*", "$1");
        assertThat(ask(subscribe())).contains("\"successful\":true");
    }

    private String subscribe() {
        return "{'channel':'/meta/subscribe','subscription':'" + Tick.CHANNEL + "','clientId':'" + clientId + "'}";
    }

    private void send(int first, int last) throws InterruptedException {
        IntStream.rangeClosed(first, last).forEach(number -> cometd.log().send("anna", new Tick(number, "")));
        cometd.flush();
    }

    /** Returns the data of the notifications that come. */
    private List<String> poll(boolean acknowledging) throws Exception {
        return poll(acknowledging, 20_000);
    }

    private List<String> poll(boolean acknowledging, int timeout) throws Exception {
        String answer = connect(timeout, acknowledging ? ",'ext':{'ack':" + acknowledged + "}" : "");
        if (acknowledging) {
            acknowledged = Integer.parseInt(answer.replaceAll("(?s).*\"ack\":(\\d+).*", "$1"));
        }
        return data(answer);
    }

    private static List<String> data(String messages) {
        return DATA.matcher(messages).results().map(data -> data.group(1)).toList();
    }

    private String connect(int timeout, String more) throws Exception {
        return ask("{'channel':'/meta/connect','connectionType':'long-polling','clientId':'" + clientId
                + "','advice':{'timeout':" + timeout + "}" + more + "}");
    }

    private String ask(String message) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + PATH);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .POST(BodyPublishers.ofString("[" + message.replace('\'', '"') + "]"))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private record User(String name, Set<String> features) implements Caller {}

    private record Missed(long count) implements NotificationMessage {
        @Override
        public String messageType() {
            return "Missed";
        }

        @Override
        public String channel() {
            return "/missed";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeNumberProperty("missed", count);
            out.writeEndObject();
        }
    }

    private record Tick(int number, String text) implements NotificationMessage {
        static final String CHANNEL = "/ticks";

        @Override
        public String messageType() {
            return "Tick";
        }

        @Override
        public String channel() {
            return CHANNEL;
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeNumberProperty("tick", number);
            out.writeStringProperty("text", text);
            out.writeEndObject();
        }
    }
}
