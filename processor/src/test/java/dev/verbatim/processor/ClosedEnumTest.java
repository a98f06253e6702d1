package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request may hold a closed enum: other texts are refused with a list of the known ones. */
class ClosedEnumTest {
    private static LiveApi api;

    @BeforeAll
    static void compile(@TempDir Path root) {
        new PageFolder(root).hold("\"lunch\"", "\"High\"");
        api = new LiveApi(Project.voice(root)
                .type("Level", "public enum Level { LOW, NORMAL, HIGH }")
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, @Param(\"reason\") Level level, HoldRequest request); }")
                .type("Application", """
                        public final class Application extends LiveApi.Log {
                            @Override public Dispatcher get() {
                                return VoiceDispatcher.builder()
                                        .calls((caller, id) -> new Call() {})
                                        .hold((call, level, request) -> log(level, request.reason()))
                                        .build();
                            }
                        }
                        """.replace("LiveApi.Log", "dev.verbatim.processor.LiveApi.Log")));
    }

    @Test
    void aKnownTextGivesItsConstant() {
        assertThat(api.send("/api/v2/me/calls/C1", "{\"operationName\":\"Hold\",\"reason\":\"Low\"}"))
                .isEqualTo("200 {\"statusCode\":0}");
        assertThat(api.log()).isEqualTo("LOW LOW\n");
    }

    @Test
    void anUnknownTextIsRefused() {
        assertThat(api.send("/api/v2/me/calls/C1", "{\"operationName\":\"Hold\",\"reason\":\"PRIORITY\"}"))
                .contains("{\"statusCode\":10,\"statusMessage\":\"reason must be one of Low, Normal, High\"}");
        assertThat(api.log()).isEmpty();
    }

    @Test
    void soIsOneInAnObject(@TempDir Path root) {
        new PageFolder(root).hold("\"lunch\"", "{\"level\": \"High\"}");
        LiveApi nested = new LiveApi(Project.voice(root)
                .type("Level", "public enum Level { LOW, NORMAL, HIGH }")
                .type("Asked", "@Request(\"Hold\") interface Asked { @Member(\"reason.level\") Level level(); }")
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest.Reason reason); }")
                .type("Application", """
                        public final class Application extends dev.verbatim.processor.LiveApi.Log {
                            @Override public Dispatcher get() {
                                return VoiceDispatcher.builder()
                                        .calls((caller, id) -> new Call() {})
                                        .hold((call, reason) -> log(reason.level() == Level.LOW))
                                        .build();
                            }
                        }
                        """));
        assertThat(nested.send("/api/v2/me/calls/C1", "{\"operationName\":\"Hold\",\"reason\":{\"level\":\"Urgent\"}}"))
                .isEqualTo(
                        "200 {\"statusCode\":10,\"statusMessage\":\"reason.level must be one of Low, Normal, High\"}");
        assertThat(nested.send("/api/v2/me/calls/C1", "{\"operationName\":\"Hold\",\"reason\":{\"level\":\"Low\"}}"))
                .isEqualTo("200 {\"statusCode\":0}");
        assertThat(nested.log()).isEqualTo("true\n");
    }
}
