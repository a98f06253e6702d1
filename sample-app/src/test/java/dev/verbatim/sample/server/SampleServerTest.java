package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Switchboard;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleServerTest {
    @Test
    void serversAreIndependent() throws Exception {
        try (SampleServer one = server(0);
                SampleServer other = server(0)) {
            assertThat(one.baseUri()).hasScheme("http").hasHost("127.0.0.1").isNotEqualTo(other.baseUri());
            assertThat(post(one.baseUri())).isEqualTo(6);
            assertThat(post(other.baseUri())).isEqualTo(6);
        }
    }

    @Test
    void closeFreesThePort() throws Exception {
        int port;
        try (SampleServer server = server(0)) {
            port = server.baseUri().getPort();
            assertThatThrownBy(() -> server(port)).isInstanceOf(IOException.class);
            assertThat(post(server.baseUri())).isEqualTo(6);
        }
        try (SampleServer again = server(port)) {
            assertThat(post(again.baseUri())).isEqualTo(6);
        }
    }

    @Test
    void aRestartedServerHasNoCalls() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (SampleServer server = server(0);
                    ApiUser agent = new ApiUser(server.baseUri(), "agent", "secret")) {
                assertThat(agent.get("/api/v2/me/calls").text()).isEqualTo("{\"statusCode\":0,\"calls\":[]}");
                Switchboard switchboard = server.switchboard();
                switchboard.dial(switchboard.directory().phone("5000").orElseThrow(), "5005", Map.of());
                assertThat(agent.get("/api/v2/me/calls").text()).contains("Ringing");
            }
        }
    }

    @Test
    void serversWithOneStoreHaveTheSameCalls() throws Exception {
        StateStore store = new MemoryStore();
        String call;
        try (SampleServer one = builder(0).state(store).start();
                SampleServer other = builder(0).state(store).start();
                ApiUser agent = new ApiUser(other.baseUri(), "agent", "secret")) {
            Switchboard switchboard = one.switchboard();
            call = switchboard
                    .dial(switchboard.directory().phone("5000").orElseThrow(), "5005", Map.of())
                    .otherEnd()
                    .id();
            assertThat(agent.operate(call, "Answer").statusCode()).isZero();
        }
        try (SampleServer later = builder(0).state(store).start();
                ApiUser agent = new ApiUser(later.baseUri(), "agent", "secret")) {
            assertThat(agent.get("/api/v2/me/calls").text()).contains(call).contains("Established");
        }
    }

    @Test
    void aServerThatDoesNotStartFreesThePort() throws Exception {
        StateStore store = new MemoryStore();
        int port;
        try (SampleServer server = builder(0).state(store).start()) {
            port = server.baseUri().getPort();
        }
        SampleServer.Builder other = SampleServer.builder()
                .address(new InetSocketAddress("127.0.0.1", port))
                .state(store)
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5006");
        assertThatThrownBy(other::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the user agent has the phone numbers [5006] in the directory");
        try (SampleServer again = builder(port).state(store).start()) {
            assertThat(post(again.baseUri())).isEqualTo(6);
        }
    }

    @Test
    void closeEndsAllThreads() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Set<Thread> started;
        try (SampleServer server = server(0);
                ApiUser agent = new ApiUser(server.baseUri(), "agent", "secret")) {
            agent.listen(Transport.WEB_SOCKET);
            agent.listen(Transport.LONG_POLLING);
            Switchboard switchboard = server.switchboard();
            switchboard.dial(switchboard.directory().phone("5000").orElseThrow(), "5005", Map.of());
            agent.next();
            started = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread))
                    // The JDK's HTTP client cannot be closed before Java 21.
                    .filter(thread -> !thread.getName().startsWith("HttpClient-"))
                    .collect(Collectors.toSet());
        }

        assertThat(started).hasSizeGreaterThan(5);
        for (Thread thread : started) {
            thread.join(Duration.ofSeconds(5).toMillis());
            assertThat(thread.isAlive()).as("%s", thread).isFalse();
        }
    }

    private static int post(URI baseUri) throws Exception {
        try (ApiUser agent = new ApiUser(baseUri, "agent", "secret")) {
            return agent.operate("1", "Hold").statusCode();
        }
    }

    private static SampleServer server(int port) throws IOException {
        return builder(port).start();
    }

    private static SampleServer.Builder builder(int port) {
        return SampleServer.builder()
                .address(new InetSocketAddress("127.0.0.1", port))
                .hashIterations(1_000)
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000");
    }
}
