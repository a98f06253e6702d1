package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.sample.server.ApiUser.Transport;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with a public address, such as that of a proxy. */
@Timeout(60)
class PublicAddressTest {
    private static final String HANDSHAKE =
            "[{\"channel\":\"/meta/handshake\",\"version\":\"1.0\",\"supportedConnectionTypes\":[\"long-polling\"]}]";
    private static final String AGENT =
            "Authorization: Basic " + Base64.getEncoder().encodeToString("agent:secret".getBytes(UTF_8)) + "\r\n";

    @ParameterizedTest
    @CsvSource({
        "https://calls.example.org, https://calls.example.org",
        "HTTPS://Calls.Example.Org:443/, https://calls.example.org",
        "http://192.0.2.7:8443, http://192.0.2.7:8443",
        "'http://[2001:db8::7]:80', 'http://[2001:db8::7]'"
    })
    void urisBeginWithIt(String configured, String expected) throws Exception {
        try (SampleServer server =
                        server().publicAddress(URI.create(configured)).start();
                ApiUser agent = new ApiUser(server.baseUri(), "agent", "secret")) {
            agent.listen(Transport.LONG_POLLING);
            var call = server.switchboard()
                    .dial(server.switchboard().directory().phone("5000").orElseThrow(), "5005", Map.of())
                    .otherEnd();

            assertThat(server.publicUri()).hasToString(expected);
            String uri = agent.next().at("/data/call/uri").asString();
            assertThat(uri).isEqualTo(expected + "/api/v2/me/calls/" + call.id());
            assertThat(agent.get("/api/v2/me/calls").text()).contains(uri).doesNotContain("127.0.0.1");
            assertThat(agent.get("/api/v2/me/devices").text()).doesNotContain("127.0.0.1");
        }
    }

    @Test
    void acceptsTheUrisThatItSends() throws Exception {
        try (SampleServer server = server().publicAddress(URI.create("https://calls.example.org"))
                        .start();
                ApiUser agent = new ApiUser(server.baseUri(), "agent", "secret")) {
            var switchboard = server.switchboard();
            var held = switchboard
                    .dial(switchboard.directory().phone("5000").orElseThrow(), "5005", Map.of())
                    .otherEnd();
            switchboard.answer(held);
            switchboard.transfers().initiate(held, "5001", Map.of());
            var second = switchboard.calls("agent").stream()
                    .filter(call -> !call.equals(held))
                    .findFirst()
                    .orElseThrow();
            switchboard.answer(second.otherEnd());

            var answer = agent.post(
                    "/api/v2/me/calls/" + second.id(),
                    "{\"operationName\":\"SwapCalls\",\"otherCallUri\":\"https://calls.example.org/api/v2/me/calls/"
                            + held.id() + "\"}");

            assertThat(answer.statusCode()).as(answer.text()).isZero();
        }
    }

    @Test
    void theCookieIsSecureIfClientsUseTls() throws Exception {
        try (SampleServer tls = server().publicAddress(URI.create("https://calls.example.org"))
                        .start();
                SampleServer plain = server().publicAddress(URI.create("http://calls.example.org"))
                        .start();
                SampleServer local = server().start()) {
            assertThat(cookie(tls)).contains("Secure", "HttpOnly", "SameSite=Strict");
            assertThat(cookie(plain)).contains("HttpOnly").doesNotContain("Secure");
            assertThat(cookie(local)).contains("HttpOnly").doesNotContain("Secure");
        }
    }

    @Test
    void itsPagesMayUseTheApi() throws Exception {
        try (SampleServer server =
                server().publicAddress(URI.create("https://calls.example.org")).start()) {
            assertThat(status(server, "https://calls.example.org")).isEqualTo(200);
            assertThat(status(server, server.baseUri().toString())).isEqualTo(200);
            assertThat(status(server, "http://calls.example.org")).isEqualTo(403);
            assertThat(status(server, "https://calls.example.org:8443")).isEqualTo(403);
        }
    }

    @Test
    void theDefaultIsTheListeningAddress() throws Exception {
        try (SampleServer server = server().start()) {
            assertThat(server.publicUri()).isEqualTo(server.baseUri());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls.example.org",
                "calls.example.org:443",
                "ftp://calls.example.org",
                "https://calls.example.org/voice",
                "https://calls.example.org?x",
                "https://calls.example.org#x",
                "https://user@calls.example.org",
                "https:calls.example.org",
                "https:///",
                "/api/v2"
            })
    void refusesOtherAddresses(String wrong) {
        assertThatThrownBy(() -> server().publicAddress(URI.create(wrong)).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(wrong)
                .hasMessageContaining("such as https://calls.example.org");
    }

    private static String cookie(SampleServer server) throws IOException {
        try (RawConnection connection = new RawConnection(server.baseUri())) {
            return connection
                    .send("POST /api/v2/notifications HTTP/1.1\r\nHost: x\r\n" + AGENT + "Content-Length: "
                            + HANDSHAKE.length() + "\r\n\r\n" + HANDSHAKE)
                    .response()
                    .headers()
                    .get("set-cookie");
        }
    }

    private static int status(SampleServer server, String origin) throws IOException {
        try (RawConnection connection = new RawConnection(server.baseUri())) {
            return connection
                    .send("GET /api/v2/me/calls HTTP/1.1\r\nHost: x\r\nOrigin: " + origin + "\r\n" + AGENT + "\r\n")
                    .response()
                    .status();
        }
    }

    private static SampleServer.Builder server() {
        return SampleServer.builder()
                .hashIterations(1_000)
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .user("bob", "secret", Set.of(SampleServer.API_VOICE), "5001");
    }
}
