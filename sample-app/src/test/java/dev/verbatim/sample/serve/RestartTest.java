package dev.verbatim.sample.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server that was killed has when it starts again with the same file. */
@Timeout(60)
class RestartTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Process serve;
    private URI desktop;

    @AfterEach
    void end() {
        serve.destroyForcibly();
    }

    @Test
    void aKilledServerGoesOnWithItsCallsAndDevices() throws Exception {
        start();
        JsonNode device = get("agent", "devices").get(0);
        String deviceId = device.path("id").asString();
        post("agent", "devices/" + deviceId + "/calls", """
                {"operationName": "Dial", "destination": {"phoneNumber": "5001"}, "userData": {"city": "Zürich"}}""");
        String ringing = get("bob", "calls").get(0).path("id").asString();
        post("bob", "calls/" + ringing, """
                {"operationName": "Answer"}""");
        post("alice", "devices/" + get("alice", "devices").get(0).path("id").asString(), """
                {"operationName": "NotReady", "reasonCode": "lunch"}""");
        JsonNode before = get("agent", "calls").get(0);

        serve.destroyForcibly().waitFor();
        start();

        JsonNode after = get("agent", "calls").get(0);
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.path("state").asString()).isEqualTo("Established");
        assertThat(after.path("userData")).isEqualTo(before.path("userData"));
        assertThat(get("agent", "devices").get(0)).isEqualTo(device);
        assertThat(get("alice", "devices")
                        .get(0)
                        .path("userState")
                        .path("reason")
                        .asString())
                .isEqualTo("lunch");
        post("bob", "calls/" + ringing, """
                {"operationName": "Hangup"}""");
        assertThat(get("agent", "calls")).isEmpty();
    }

    @Test
    void aFileThatIsSomethingElseIsReportedInOneLine() throws Exception {
        Files.writeString(file(), "Dear diary, ".repeat(2_000));
        serve = process();

        assertThat(new String(serve.getErrorStream().readAllBytes(), UTF_8).lines())
                .containsExactly("-Dverbatim.state: " + file() + ": this is not a file of a server, or it is damaged;"
                        + " delete it to begin without calls, or name another file");
        assertThat(serve.waitFor()).isEqualTo(1);
    }

    private void start() throws IOException {
        serve = process();
        BufferedReader printed = serve.inputReader(UTF_8);
        String line = printed.readLine();
        while (!line.contains("#demo=")) {
            line = printed.readLine();
        }
        desktop = URI.create(line.strip());
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dverbatim.port=0",
                        "-Dverbatim.state=" + file(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Serve.class.getName())
                .start();
    }

    private Path file() {
        return folder.resolve("state.db");
    }

    private JsonNode get(String user, String what) throws Exception {
        return send(request(user, "/api/v2/me/" + what).GET()).path(what);
    }

    private void post(String user, String path, String body) throws Exception {
        JsonNode answer = send(request(user, "/api/v2/me/" + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.path("statusCode").asInt(-1)).as("%s", answer).isZero();
    }

    private HttpRequest.Builder request(String user, String path) throws Exception {
        String key = desktop.getFragment().substring("demo=".length());
        JsonNode users = send(HttpRequest.newBuilder(desktop.resolve("/demo/users"))
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.noBody()));
        String credentials = user + ":" + passwordOf(user, users);
        return HttpRequest.newBuilder(desktop.resolve(path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    private static String passwordOf(String user, JsonNode answer) {
        return answer.path("users")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(user))
                .map(each -> each.path("password").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        return JSON.readTree(
                http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }
}
