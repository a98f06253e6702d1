package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Ten users with sessions whose clients do not read cause more notifications than the server's memory can hold. The server
 * still serves other users, frees the memory when the clients are gone, and stops on a signal.
 */
@Timeout(180)
class SmallHeapTest {
    private static final String HALF = "x".repeat(8_000);
    private static final int CHANGES = 150;
    private static final int POLLING_SESSIONS = 10;

    private final List<SlowClient> slow = new ArrayList<>();
    private Process server;
    private URI baseUri;

    @BeforeEach
    void start() throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        // Starts sooner, and spends no time on code that runs for some seconds.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dverbatim.log=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = server.inputReader(UTF_8);
        baseUri = URI.create(out.readLine());
    }

    @AfterEach
    void stop() throws IOException {
        server.destroyForcibly();
        for (SlowClient client : slow) {
            client.close();
        }
    }

    @Test
    void othersAreServedAndNothingIsLeft() throws Exception {
        openMany();
        try (ApiUser agent = user("agent");
                ApiUser alice = user("alice");
                ApiUser operator = user("operator")) {
            agent.listen(Transport.WEB_SOCKET);

            changeMuch();
            assertServed(agent, alice);

            for (SlowClient client : slow) {
                client.close();
            }
            awaitWaiting(operator, "verbatim_waiting_bytes 0\\.0");
            assertServed(agent, alice);
        }
        server.destroy();
        assertThat(server.waitFor(15, TimeUnit.SECONDS)).isTrue();
    }

    /** The signal arrives during the load. */
    @Test
    void stopsOnASignal() throws Exception {
        openMany();
        ExecutorService attack = Executors.newSingleThreadExecutor();
        Future<?> changes = attack.submit(() -> {
            changeMuch();
            return null;
        });
        try (ApiUser operator = user("operator")) {
            awaitWaiting(operator, "verbatim_waiting_bytes [1-9][0-9]{6}");
        }

        server.destroy();

        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        changes.cancel(true);
        attack.shutdownNow();
    }

    private void openMany() throws IOException {
        for (int user = 0; user < SmallHeapServer.SLOW_USERS; user++) {
            open(SlowClient.Kind.WEB_SOCKET_UNREAD, user);
            open(SlowClient.Kind.WEB_SOCKET_UNACKNOWLEDGED, user);
            open(SlowClient.Kind.LONG_POLLING_UNREAD, user);
            for (int i = 0; i < POLLING_SESSIONS; i++) {
                open(SlowClient.Kind.LONG_POLLING_STOPPED, user);
            }
        }
    }

    private void changeMuch() throws Exception {
        ExecutorService pairs = Executors.newFixedThreadPool(SmallHeapServer.SLOW_USERS / 2);
        List<Future<?>> ends = new ArrayList<>();
        for (int user = 0; user < SmallHeapServer.SLOW_USERS; user += 2) {
            int caller = user;
            Callable<Object> talk = () -> {
                talk(caller);
                return null;
            };
            ends.add(pairs.submit(talk));
        }
        pairs.shutdown();
        for (Future<?> end : ends) {
            end.get(120, TimeUnit.SECONDS);
        }
    }

    /** Two slow users share a call whose user data changes. */
    private void talk(int user) throws Exception {
        try (ApiUser caller = user("slow" + user)) {
            String device =
                    caller.get("/api/v2/me/devices").body().at("/devices/0/id").asString();
            assertThat(caller.post(
                                    "/api/v2/me/devices/" + device + "/calls",
                                    "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"" + (7_001 + user)
                                            + "\"}}")
                            .statusCode())
                    .isZero();
            String call =
                    caller.get("/api/v2/me/calls").body().at("/calls/0/id").asString();
            for (int i = 0; i < CHANGES; i++) {
                String body = "{\"operationName\":\"UpdateUserData\",\"userData\":{\"a\":\"" + i + HALF + "\",\"b\":\""
                        + HALF + "\"}}";
                assertThat(caller.post("/api/v2/me/calls/" + call, body).statusCode())
                        .isZero();
            }
        }
    }

    private void assertServed(ApiUser agent, ApiUser alice) throws Exception {
        String device =
                alice.get("/api/v2/me/devices").body().at("/devices/0/id").asString();
        ApiUser.Answer dialed = alice.post(
                "/api/v2/me/devices/" + device + "/calls",
                "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"5005\"}}");
        assertThat(dialed.statusCode()).as(dialed.text()).isZero();
        assertThat(agent.next().at("/data/call/state").asString()).isEqualTo("Ringing");
        String call = alice.get("/api/v2/me/calls").body().at("/calls/0/id").asString();
        assertThat(alice.operate(call, "Hangup").statusCode()).isZero();
        assertThat(agent.next().at("/data/call/state").asString()).isEqualTo("Released");
    }

    private static void awaitWaiting(ApiUser operator, String metric) throws Exception {
        Pattern line = Pattern.compile(metric);
        while (!line.matcher(operator.get("/metrics").text()).find()) {
            Thread.yield();
        }
    }

    private void open(SlowClient.Kind kind, int user) throws IOException {
        slow.add(new SlowClient(kind, baseUri, "slow" + user, "secret"));
    }

    private ApiUser user(String name) {
        return new ApiUser(baseUri, name, "secret");
    }
}
