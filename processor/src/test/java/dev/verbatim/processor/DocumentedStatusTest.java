package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statuses that pages document, as constants of a generated type. */
class DocumentedStatusTest {
    private static final String TABLE = """
            # Statuses

            | Code | Meaning |
            |---|---|
            | 0 | Done. |
            | 40 | The lot is full; try another one. |
            | 41 | The gate is shut. |
            | 42 | The gate is shut, for good. |
            | 43 | 3 times wrong |
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void tablesAndSamplesGiveConstants(Toolchain toolchain) {
        toolchain.assumeFound();
        pages().hold("\"statusCode\": 0", "\"statusCode\": 50,\n  \"statusMessage\": \"the call is gone\"")
                .page("voice/Statuses.md", TABLE);
        ProjectFolder project =
                new ProjectFolder(folder, hold("throw new OperationException(VoiceStatus.THE_LOT_IS_FULL, null);"));

        assertThat(project.compile(toolchain.compiler())).isEmpty();
        assertThat(project.generated().get("acme/VoiceStatus.java"))
                .contains(
                        "DONE = StatusCode.of(0, \"Done.\")",
                        "THE_LOT_IS_FULL = StatusCode.of(40, ",
                        "THE_GATE_IS_SHUT_STATUS_41 = ",
                        "THE_GATE_IS_SHUT_STATUS_42 = ",
                        "STATUS_43 = ",
                        "THE_CALL_IS_GONE = StatusCode.of(50, \"the call is gone\")");
        assertThat(project.check(toolchain.strictCompiler())).isEmpty();
    }

    @Test
    void successAloneGivesNone() {
        pages().hold();
        ProjectFolder project = new ProjectFolder(folder, hold(""));

        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated()).doesNotContainKey("acme/VoiceStatus.java");
    }

    private PageFolder pages() {
        return new PageFolder(folder.resolve("pages"));
    }

    private Project hold(String body) {
        return Project.voice(pages().root())
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold {"
                                + " void hold(Call call, HoldRequest request) throws OperationException; }")
                .type(
                        "Holding",
                        "final class Holding implements Hold {"
                                + " @Override public void hold(Call call, HoldRequest request) throws OperationException { "
                                + body + " } }");
    }
}
