package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static final String HOLD = "@Operation(\"Hold\") public interface Hold {"
            + " void hold(Call call, HoldRequest request) throws OperationException; }";

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
    void aCauseLeavesTheMeaningOfCommonStatusesAsItIs() {
        pages().hold("\"statusCode\": 0", "\"statusCode\": 6,\n  \"statusMessage\": \"no call 7\"")
                .page("voice/Statuses.md", """
                        # Refusals

                        | statusCode | Cause |
                        |---|---|
                        | 2 | The call is not Established. |
                        | 6 | The path names no call. |
                        | 40 | The lot is full. |
                        """);
        ProjectFolder project =
                new ProjectFolder(folder, hold("throw new OperationException(VoiceStatus.NOT_FOUND, null);"));

        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated().get("acme/VoiceStatus.java"))
                .contains(
                        "NOT_VALID_NOW =",
                        "NOT_FOUND = StatusCode.of(6, \"resource not found\")",
                        "THE_LOT_IS_FULL = StatusCode.of(40, \"The lot is full.\")");
    }

    @Test
    void aSentenceGivesItsCodeAndANameStaysWhole() {
        pages().hold().page("voice/Statuses.md", """
                # Statuses

                | Code | Name |
                |---|---|
                | -1003 | TOO_MANY_REQUESTS_FROM_ONE_ADDRESS_IN_A_MINUTE |
                | -1004 | This server cannot take any more connections from you |
                """);
        ProjectFolder project = new ProjectFolder(folder, hold(""));

        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated().get("acme/VoiceStatus.java"))
                .contains("TOO_MANY_REQUESTS_FROM_ONE_ADDRESS_IN_A_MINUTE =", "STATUS_MINUS_1004 =");
    }

    @Test
    void successAloneGivesNoConstants() {
        pages().hold();
        ProjectFolder project = new ProjectFolder(folder, hold(""));

        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated()).doesNotContainKey("acme/VoiceStatus.java");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    Code        > 200 OK; 404 The call was not found.    >
                    Status      > 400 Malformed.; 500 Internal Server Error >
                    Status code > 201 The call was created.; 599 Others. >
                    statusCode  > 404 Not found                          > 404
                    Code        > 404 Not found; 40 Robot busy           > 40, 404
                    Code        > 401 Robot busy; 402 Robot lost         > 401, 402
                    Status      > 600 Robot busy                         > 600
                    """)
    void aTableOfHttpStatusesGivesNoConstants(String header, String rows, String codes) {
        StringBuilder table = new StringBuilder("# Statuses\n\n| " + header + " | Meaning |\n|---|---|\n");
        for (String row : rows.split("; *")) {
            table.append("| ").append(row.replaceFirst(" ", " | ")).append(" |\n");
        }
        pages().hold().page("voice/Statuses.md", table.toString());
        ProjectFolder project = new ProjectFolder(folder, hold(""));

        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated().get("acme/VoiceDispatcher.java"))
                .contains("return Set.of(0" + (codes == null ? "" : ", " + codes) + ");");
        assertThat(project.generated().containsKey("acme/VoiceStatus.java")).isEqualTo(codes != null);
    }

    @Test
    void theExampleOfTheDocsCompiles() throws IOException {
        String table = """
                | Code | Meaning |
                |---|---|
                | 0 | Done. |
                | 40 | Robot busy; try another one. |
                """;
        String statement = "throw new OperationException(VoiceStatus.ROBOT_BUSY, \"the robot is busy until noon\");";
        pages().hold().page("voice/Statuses.md", table);
        ProjectFolder project = new ProjectFolder(folder, hold(statement));

        assertThat(Files.readString(Path.of("../docs/serving.md"))).contains(table, statement);
        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated().get("acme/VoiceDispatcher.java")).contains("return Set.of(0, 40);");
    }

    @Test
    void aUserTypeWithTheSameNameIsACollision() {
        pages().hold().page("voice/Statuses.md", TABLE);
        Project own = hold("").type("VoiceStatus", "public enum VoiceStatus { ON, OFF }");

        assertThat(Diagnosis.of(own.compile()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .endsWith("[name-collision] \"Voice\" gives the Java type VoiceStatus, which already exists;"
                        + " rename that type, or give @OperationApi another name");
        Project renamed = Project.withPages(folder.resolve("pages"))
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Phone\", pages = \"voice\") package acme;")
                .type("Call", "public interface Call {}")
                .type("Hold", HOLD)
                .type("VoiceStatus", "public enum VoiceStatus { ON, OFF }");
        assertThat(Diagnosis.of(renamed.compile())).isEmpty();
    }

    @Test
    void aUserTypeMayHaveTheNameIfNoStatusIsDocumented() {
        pages().hold();

        assertThat(Diagnosis.of(hold("").type("VoiceStatus", "public enum VoiceStatus { ON, OFF }")
                        .compile()))
                .isEmpty();
    }

    private PageFolder pages() {
        return new PageFolder(folder.resolve("pages"));
    }

    private Project hold(String body) {
        return Project.voice(pages().root())
                .type("Hold", HOLD)
                .type(
                        "Holding",
                        "final class Holding implements Hold {"
                                + " @Override public void hold(Call call, HoldRequest request) throws OperationException { "
                                + body + " } }");
    }
}
