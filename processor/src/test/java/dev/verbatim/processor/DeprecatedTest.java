package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Deprecation by pages or users: generated code has no warning, and what the pages deprecate is marked. */
class DeprecatedTest {
    private static final String HOLD =
            "public interface Hold { void hold(Call call, String reason, java.util.Optional<Integer> seconds); }";

    @TempDir
    Path folder;

    private PageFolder pages() {
        return new PageFolder(folder.resolve("pages"));
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void typesDeprecatedByTheUserGiveNoWarningInGeneratedCode(Toolchain toolchain) {
        toolchain.assumeFound();
        pages().hold().like("Wait");
        ProjectFolder project = new ProjectFolder(
                folder,
                Project.voice(pages().root())
                        .type("Hold", "@Deprecated(since = \"2\", forRemoval = true) @Operation(\"Hold\") " + HOLD)
                        .type(
                                "Wait",
                                "@SuppressWarnings(\"deprecation\") @Operation(\"Wait\") @Available(Idle.class) public interface Wait {"
                                        + " @Deprecated void await(Call call, WaitRequest request); }")
                        .type(
                                "Idle",
                                "@Deprecated final class Idle implements CapabilityRule<Call> {"
                                        + " @Override public boolean isPresent(Call call) { return true; } }"));

        assertThat(warnings(project.compile(toolchain.compiler()))).isEmpty();
        assertThat(project.generated().get("acme/VoiceDispatcher.java"))
                .containsPattern("@SuppressWarnings\\(\\{\\s*\"deprecation\",\\s*\"removal\"\\s*}\\)");
        assertThat(project.generated().get("acme/WaitRequest.java")).doesNotContain("@SuppressWarnings");
        assertThat(warnings(project.check(toolchain.strictCompiler()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void operationsAndMembersDeprecatedByThePagesAreMarked(Toolchain toolchain) {
        toolchain.assumeFound();
        pages().page(
                        "voice/Hold.md",
                        PageFolder.HOLD
                                .replace(
                                        "Puts a call on hold.",
                                        "> **Deprecated** since 2.3, use Wait instead.\n\nPuts a call on hold.")
                                .replace("Optional. For how long.", "Optional. For how long. Deprecated since 2.1."));
        ProjectFolder project =
                new ProjectFolder(folder, Project.voice(pages().root()).type("Hold", "@Operation(\"Hold\") " + HOLD));

        assertThat(warnings(project.compile(toolchain.compiler()))).isEmpty();
        assertThat(project.generated().get("acme/HoldRequest.java"))
                .contains(
                        "@deprecated Deprecated since 2.3, use Wait instead.",
                        "@Deprecated(since = \"2.3\")",
                        "@Deprecated(since = \"2.1\")");
        // ecj asks to mark the members of deprecated types as well, which is a matter of style.
        if (toolchain != Toolchain.ECJ) {
            assertThat(project.check(toolchain.strictCompiler())).isEmpty();
        }
        assertThat(project.check(toolchain.javadoc())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', commentCharacter = '%', textBlock = """
            ## Deprecated | Since 3, use Wait. | @Deprecated(since = "3") | @deprecated Deprecated: Since 3, use Wait.
            **Deprecated** | Use Wait. | @Deprecated | @deprecated Deprecated: Use Wait.
            This operation is deprecated since version 4. | More. | @Deprecated(since = "4") | @deprecated This operation is deprecated
            """)
    void aMarkerMayBeAHeadingAWordOrASentence(String marker, String text, String annotation, String tag) {
        pages().hold("Puts a call on hold.", marker + "\n\n" + text);
        ProjectFolder project =
                new ProjectFolder(folder, Project.voice(pages().root()).type("Hold", "@Operation(\"Hold\") " + HOLD));

        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated().get("acme/HoldRequest.java")).contains(tag, annotation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Puts a call on hold. This operation is deprecated since 4. | 4
            Hold is deprecated as of 2.1; use Wait. | 2.1
            """)
    void theCapabilityIsMarkedToo(String text, String since) {
        pages().hold("Puts a call on hold.", text);
        ProjectFolder project =
                new ProjectFolder(folder, Project.voice(pages().root()).type("Hold", "@Operation(\"Hold\") " + HOLD));

        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated().get("acme/VoiceCapability.java"))
                .containsPattern("@Deprecated\\(since = \"" + since + "\"\\)\\s+HOLD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (Deprecated) For how long. | @Deprecated
            Optional; deprecated since 2.1, use minutes. | @Deprecated(since = "2.1")
            Optional. For how long (deprecated since 3). | @Deprecated(since = "3")
            Optional. This parameter is deprecated. | @Deprecated
            """)
    void aRowCanExplainItsDeprecation(String row, String annotation) {
        pages().hold("Optional. For how long.", row + (row.contains("Optional") ? "" : " Optional."));
        ProjectFolder project =
                new ProjectFolder(folder, Project.voice(pages().root()).type("Hold", "@Operation(\"Hold\") " + HOLD));

        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated().get("acme/HoldRequest.java")).contains(annotation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Puts a call on hold. | Puts a call on hold. Replaces Park, which is deprecated.
            Puts a call on hold. | Deprecated parameters are ignored.
            Puts a call on hold. | This operation is not deprecated.
            Puts a call on hold. | The old URL is deprecated since 2.
            Puts a call on hold. | This parameter is deprecated.
            For how long.        | For how long; the parameter minutes is deprecated.
            For how long.        | One of 60, 3600 (deprecated).
            For how long.        | Replaces minutes, which was deprecated in 2.
            For how long.        | Deprecated values are refused.
            """)
    void textAboutOtherDeprecationsMarksNothing(String text, String replacement) {
        pages().hold(text, replacement);
        ProjectFolder project = new ProjectFolder(
                folder, Project.voice(pages().root()).withoutPageRules().type("Hold", "@Operation(\"Hold\") " + HOLD));

        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated().get("acme/HoldRequest.java")).doesNotContain("@Deprecated");
    }

    /** Removes a style note of ecj: it asks to mark the members of deprecated types as well. */
    private static String warnings(String printed) {
        return printed.contains("WARNING") || printed.contains("ERROR") || !printed.contains("INFO") ? printed : "";
    }
}
