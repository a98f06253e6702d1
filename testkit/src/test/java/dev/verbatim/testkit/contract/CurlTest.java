package dev.verbatim.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.json.JsonReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands send the same requests when a shell runs them. */
class CurlTest {
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.addAll(List.of(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"plain\"}",
                "{\"name\":\"it's\"}",
                "{\"name\":\"$HOME `id` \\\\ \\\" ! * %s\"}",
                "{\"name\":\"two\\nlines\\tand a tab\"}",
                "{\"name\":\"größer ☃\"}",
                "{\"@file\":\"@/etc/hostname\"}"
            })
    void theBodyArrivesAsItIs(String json) throws Exception {
        String command = Curl.of(at(), request("/robots/r'7", json));

        run(command, Map.of());

        assertThat(received).containsExactly("POST /robots/r'7", "null", "null", json);
    }

    @Test
    void credentialsComeFromTheEnvironment() throws Exception {
        LiveServer live = at().user("anna's", "pass word").notifications(at().receiver());
        LiveServer both = live.headers(() -> {
            Map<String, String> headers = new java.util.HashMap<>(live.headers().get());
            headers.put("X-Key", "k-4711");
            return headers;
        });
        String command = Curl.of(both, request("/rpc", "{\"token\":\"t-1\",\"args\":[\"token:abc\"],\"id\":\"it\"}"));

        assertThat(command).doesNotContain("pass word", "k-4711", "t-1", "abc");
        run(
                command,
                Map.of(
                        "VERBATIM_PASSWORD", "pass word",
                        "VERBATIM_X_KEY", "k-4711",
                        "VERBATIM_TOKEN", "t-1",
                        "VERBATIM_SECRET", "token:abc"));

        String basic = "Basic " + Base64.getEncoder().encodeToString("anna's:pass word".getBytes(UTF_8));
        assertThat(received)
                .containsExactly(
                        "POST /rpc", basic, "k-4711", "{\"token\":\"t-1\",\"args\":[\"token:abc\"],\"id\":\"it\"}");
    }

    @Test
    void aMessageOnAWebSocketIsForAnotherProgram() {
        LiveServer live = LiveServer.at(URI.create("ws://localhost:6800/jsonrpc"));

        assertThat(Curl.of(live, request("", "{\"id\":1}")))
                .isEqualTo("printf '%s\\n' '{\"id\":1}' | websocat -n1 'ws://localhost:6800/jsonrpc'");
    }

    private static ContractRequest request(String path, String json) {
        return new ContractRequest("POST", path, JsonReader.read(json));
    }

    private LiveServer at() {
        return LiveServer.at(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private static void run(String command, Map<String, String> environment) throws Exception {
        assumeTrue(isInstalled(), "curl is not installed, so no command is run");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
        shell.environment().putAll(environment);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", command, output).isZero();
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("curl", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
