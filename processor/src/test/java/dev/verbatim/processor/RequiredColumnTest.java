package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column Required overrides the descriptions and decides what is mandatory, so that a handler never gets null. */
class RequiredColumnTest {
    private static LiveApi api;

    @BeforeAll
    static void compile(@TempDir Path root) {
        new PageFolder(root).hold("""
                | Parameter | Value |
                |---|---|
                | operationName | Hold |
                | reason | Mandatory. Why the call is held. |
                | seconds | Optional. For how long. |
                """, """
                | Parameter | Required | Description |
                |---|---|---|
                | operationName | yes | Hold |
                | reason | yes | Why the call is held; was optional once. |
                | seconds | YES * | Optional. For how long. |
                """);
        api = new LiveApi(Project.voice(root)
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, String reason, int seconds); }")
                .type("Application", """
                        public final class Application extends dev.verbatim.processor.LiveApi.Log {
                            @Override public Dispatcher get() {
                                return VoiceDispatcher.builder()
                                        .calls((caller, id) -> new Call() {})
                                        .hold((call, reason, seconds) -> log(reason.length(), seconds))
                                        .build();
                            }
                        }
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'operationName':'Hold','seconds':1}|reason",
                "{'operationName':'Hold','reason':'x'}|seconds",
                "{'operationName':'Hold','reason':null,'seconds':1}|reason",
                "{'operationName':'Hold','reason':'x','seconds':null}|seconds"
            },
            quoteCharacter = '"')
    void aRequestWithoutRequiredMembersIsIncomplete(String body, String missing) {
        assertThat(api.send("/api/v2/me/calls/C1", body.replace('\'', '"')))
                .containsPattern("\"statusCode\":(?:1|10),\"statusMessage\":\"[^\"]*" + missing);
        assertThat(api.log()).isEmpty();
    }
}
