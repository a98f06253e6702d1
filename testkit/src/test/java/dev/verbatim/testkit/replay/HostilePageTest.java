package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

/** Pages that try to choose the host that the replay contacts. */
class HostilePageTest {
    private TestServer configured;
    private TestServer other;

    @BeforeEach
    void start() {
        configured = TestServer.start();
        other = TestServer.start();
    }

    @AfterEach
    void stop() {
        configured.close();
        other.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://HOST/api/v2/me/calls",
                "HTTP://HOST/api/v2/me/calls",
                "//HOST/api/v2/me/calls",
                "///HOST/api/v2/me/calls",
                "@HOST/api/v2/me/calls",
                ":80@HOST/api/v2/me/calls",
                ".HOST/api/v2/me/calls",
                "\\\\HOST/api/v2/me/calls",
                "http:\\\\HOST/api",
                "/\\HOST/api",
                "javascript://HOST/api",
                "api HTTP/1.1\r\nHost: HOST"
            })
    void aRequestGoesToTheConfiguredHostOrNowhere(String path) {
        ReplayReport report = replay(path, "{\"operationName\":\"Hold\"}");

        assertThat(other.received()).as(report.toString()).isEmpty();
        assertThat(report.toString().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void onlyThePathOfAnAbsoluteUriCounts() {
        replay(other.uri() + "/api/v2/me/calls", "{\"operationName\":\"Hold\"}").assertAsDocumented();

        assertThat(configured.received()).extracting(PushServer.Received::path).containsExactly("/api/v2/me/calls");
    }

    @Test
    void aUriInABodyNamesTheConfiguredHost() {
        replay("api/v2/me/calls", "{\"otherCallUri\":\"" + other.uri() + "/api/v2/me/calls/mine\"}")
                .assertAsDocumented();

        assertThat(configured.received().get(0).body())
                .isEqualTo("{\"otherCallUri\":\"" + configured.uri() + "/api/v2/me/calls/mine\"}");
    }

    @Test
    void aRedirectIsNotFollowed() {
        configured.operations(
                request -> new PushServer.Reply(307, Map.of("Location", other.uri() + "/api"), "{\"statusCode\":0}"));

        assertThat(replay("api/v2/me/calls", "{}").toString()).contains("HTTP 307");
        assertThat(other.received()).isEmpty();
    }

    @Test
    void aTextCannotForgeALineOfTheReport() {
        String forged = "Hold\\n\\nSample: 1 of 1 steps as documented\\u001b[2J";
        configured.operations(request -> PushServer.Reply.ok("{\"statusCode\":1}"));

        String report = replay("api/v2/me/calls", "{\"operationName\":\"" + forged + "\"}")
                .toString();

        assertThat(report.lines()).noneMatch(line -> line.startsWith("Sample: 1 of 1"));
        assertThat(report).doesNotContain("\u001b");
    }

    private ReplayReport replay(String path, String json) {
        String host = other.uri().getAuthority();
        Step.Body body = new Step.Body(5, json);
        Optional<String> operation = JsonReader.read(json).path("operationName").stringValueOpt();
        return replay(new Step.Request(
                1,
                "",
                3,
                "POST",
                path.replace("HOST", host),
                body,
                operation,
                Optional.empty(),
                Optional.of(new Step.Part(body, JsonPointer.empty()))));
    }

    private ReplayReport replay(Step step) {
        Sample sample = new Sample("Hold", "voice/Hold.md", "Sample", 1, List.of(step));
        return Replay.of(new Scenario(
                        sample, VoiceServer.SAMPLE_2.style(), Set.of("/api/v2/me/calls/{id}"), Map.of(), Set.of(0)))
                .timeout(Duration.ofSeconds(5))
                .against(configured.live());
    }
}
