package dev.verbatim.examples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.binance.connector.client.impl.WebSocketApiClientImpl;
import com.binance.connector.client.impl.WebSocketStreamClientImpl;
import com.binance.connector.client.utils.signaturegenerator.HmacSignatureGenerator;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Binance's connector places and cancels orders, and receives their reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectorTest {
    private static final Account ALICE = new Account("alice-key", "alice-secret");
    private static final Account BOB = new Account("bob-key", "bob-secret");

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private ExchangeServer server;
    private WebSocketApiClientImpl alice;
    private WebSocketStreamClientImpl streams;

    @BeforeAll
    void start() throws Exception {
        server = new ExchangeServer(0, Clock.systemUTC(), Map.of(ALICE.apiKey(), ALICE, BOB.apiKey(), BOB));
        alice = client(ALICE, ALICE.secret(), answers);
        streams = new WebSocketStreamClientImpl("ws://127.0.0.1:" + server.port());
    }

    @AfterAll
    void stop() throws Exception {
        streams.closeAllConnections();
        alice.close();
        server.close();
    }

    @Test
    void asksForTheTime() throws Exception {
        alice.general().ping(id("one"));
        JSONObject pong = next(answers);
        alice.general().serverTime(id("two"));
        JSONObject time = next(answers);

        assertThat(pong.similar(new JSONObject("{\"id\":\"one\",\"status\":200,\"result\":{}}")))
                .isTrue();
        assertThat(time.getString("id")).isEqualTo("two");
        assertThat(time.getJSONObject("result").getLong("serverTime")).isPositive();
    }

    @Test
    void placesAndCancelsAnOrderAndHearsOfIt() throws Exception {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        String listenKey = listen(events);

        alice.trade().newOrder("BTCUSDT", "SELL", "LIMIT", order().put("newClientOrderId", "my first & only"));
        JSONObject placed = next(answers);
        JSONObject isNew = next(events);
        long orderId = placed.getJSONObject("result").getLong("orderId");
        alice.trade().cancelOrder("BTCUSDT", new JSONObject().put("orderId", orderId));
        JSONObject canceled = next(answers);
        JSONObject isCanceled = next(events);
        alice.trade().cancelOrder("BTCUSDT", new JSONObject().put("origClientOrderId", "my first & only"));
        JSONObject gone = next(answers);
        alice.userDataStream().userDataStreamStop(listenKey, new JSONObject());
        JSONObject stopped = next(answers);
        alice.userDataStream().userDataStreamPing(listenKey, new JSONObject());
        JSONObject ended = next(answers);

        assertThat(placed.getInt("status")).isEqualTo(200);
        assertThat(placed.getJSONObject("result").getString("status")).isEqualTo("NEW");
        assertThat(placed.getJSONObject("result").getString("price")).isEqualTo("52000.00");
        assertThat(isNew.getString("e")).isEqualTo("executionReport");
        assertThat(isNew.getString("x")).isEqualTo("NEW");
        assertThat(isNew.getString("c")).isEqualTo("my first & only");
        assertThat(isNew.getString("C")).isEmpty();
        assertThat(isNew.getLong("i")).isEqualTo(orderId);
        assertThat(isNew.getBoolean("w")).isTrue();
        assertThat(canceled.getJSONObject("result").getString("status")).isEqualTo("CANCELED");
        assertThat(isCanceled.getString("X")).isEqualTo("CANCELED");
        assertThat(isCanceled.getString("C")).isEqualTo("my first & only");
        assertThat(gone.getInt("status")).isEqualTo(400);
        assertThat(gone.getJSONObject("error").getInt("code")).isEqualTo(-2011);
        assertThat(stopped.getInt("status")).isEqualTo(200);
        assertThat(ended.getJSONObject("error").getInt("code")).isEqualTo(-1125);
    }

    @Test
    void hearsWhatIsWrongWithAnOrder() throws Exception {
        alice.trade()
                .newOrder(
                        "BTCUSDT",
                        "SELL",
                        "LIMIT",
                        new JSONObject().put("price", "1").put("quantity", "1"));
        JSONObject incomplete = next(answers);
        alice.trade().newOrder("BTCUSDT", "LEND", "LIMIT", order());
        JSONObject other = next(answers);

        assertThat(incomplete.getJSONObject("error").getInt("code")).isEqualTo(-1102);
        assertThat(incomplete.getJSONObject("error").getString("msg")).isEqualTo("The order needs timeInForce.");
        assertThat(other.getInt("status")).isEqualTo(400);
        assertThat(other.getJSONObject("error").getString("msg")).contains("side");
    }

    @Test
    void requestsThatAnotherSecretHasSignedAreRefused() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocketApiClientImpl thief = client(BOB, ALICE.secret(), heard);

        thief.trade().newOrder("BTCUSDT", "BUY", "LIMIT", order());

        assertThat(next(heard).getJSONObject("error").getInt("code")).isEqualTo(-1022);
    }

    /** Opens a stream, and returns its key when it is open. */
    private String listen(BlockingQueue<String> events) throws Exception {
        alice.userDataStream().userDataStreamStart(null);
        String listenKey = next(answers).getJSONObject("result").getString("listenKey");
        CountDownLatch open = new CountDownLatch(1);
        streams.listenUserStream(
                listenKey,
                response -> open.countDown(),
                events::add,
                (code, reason) -> {},
                (code, reason) -> {},
                (failure, response) -> {});
        assertThat(open.await(60, TimeUnit.SECONDS)).isTrue();
        return listenKey;
    }

    private WebSocketApiClientImpl client(Account account, String secret, BlockingQueue<String> heard)
            throws InterruptedException {
        WebSocketApiClientImpl client = new WebSocketApiClientImpl(
                account.apiKey(), new HmacSignatureGenerator(secret), "ws://127.0.0.1:" + server.port() + "/ws-api/v3");
        client.connect(heard::add);
        return client;
    }

    private static JSONObject id(String id) {
        return new JSONObject().put("requestId", id);
    }

    private static JSONObject order() {
        return new JSONObject()
                .put("timeInForce", "GTC")
                .put("price", "52000.00")
                .put("quantity", "0.01000000");
    }

    private static JSONObject next(BlockingQueue<String> messages) throws InterruptedException {
        String message = messages.poll(60, TimeUnit.SECONDS);
        assertThat(message).as("a message").isNotNull();
        return new JSONObject(message);
    }
}
