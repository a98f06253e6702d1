package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.ConnectionListener;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.Reconnect;
import dev.verbatim.client.cometd.CometdSource;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.Switchboard;
import dev.verbatim.sample.voice.CallStateChangeMessage;
import dev.verbatim.sample.voice.VoiceClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated client after its server was away: the notifications are in the store, where another server has put some. */
@Timeout(60)
class ResumeByNumberTest {
    private static final String NOTIFICATIONS = "/api/v2/notifications";

    private final MemoryStore store = new MemoryStore();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch lost = new CountDownLatch(1);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hearsOnceWhatHasHappenedMeanwhile(boolean polls) throws Exception {
        List<String> expected = new ArrayList<>();
        SampleServer before = server(0);
        int port = before.baseUri().getPort();
        try (VoiceClient agent = client(before.baseUri(), polls)) {
            agent.onNotification(CallStateChangeMessage.class, change -> heard.add(text(change)));
            happen(before, expected);
            hear(expected);
            before.close();
            lost.await();

            try (SampleServer other = server(0)) {
                happen(other, expected);
            }
            try (SampleServer after = server(port)) {
                happen(after, expected);
                hear(expected);
                happen(after, expected);
                hear(expected);
            }
        }
    }

    private void hear(List<String> expected) throws InterruptedException {
        while (!expected.isEmpty()) {
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(expected.remove(0));
        }
    }

    private static void happen(SampleServer server, List<String> expected) throws Exception {
        Switchboard switchboard = server.switchboard();
        Device alice = switchboard.directory().phone("5000").orElseThrow();
        Call call = switchboard.dial(alice, "5005", Map.of()).otherEnd();
        switchboard.hangup(call.otherEnd());
        expected.add(call.id() + " Ringing");
        expected.add(call.id() + " Released");
    }

    private static String text(CallStateChangeMessage change) {
        return change.call().id() + " " + change.call().state().text();
    }

    private SampleServer server(int port) throws IOException {
        return SampleServer.builder()
                .address(new InetSocketAddress("127.0.0.1", port))
                .state(store)
                .limits(ServerLimits.DEFAULT.withRequestsPerSecond(100_000))
                .hashIterations(1_000)
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .start();
    }

    private VoiceClient client(URI server, boolean polls) {
        return VoiceClient.open(ClientOptions.at(server)
                .credentials(Credentials.basic("agent", "secret"))
                .reconnect(new Reconnect(Duration.ofMillis(50), Duration.ofMillis(200)))
                .connection(new ConnectionListener() {
                    @Override
                    public void lost(String reason) {
                        lost.countDown();
                    }

                    @Override
                    public void mayHaveMissed(String reason) {
                        heard.add("missed: " + reason);
                    }
                })
                .notifications(
                        polls ? CometdSource.longPolling(NOTIFICATIONS) : CometdSource.webSocket(NOTIFICATIONS)));
    }
}
