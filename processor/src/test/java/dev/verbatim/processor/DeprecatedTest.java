package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What pages or users deprecate: no warning in generated code, and a mark where the pages say so. */
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
    void whatTheUserDeprecatesGivesNoWarningInGeneratedCode(Toolchain toolchain) {
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
    void whatThePagesDeprecateIsMarked(Toolchain toolchain) {
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
        // A matter of taste of ecj's: members of what is deprecated are to be marked themselves.
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

    /** ecj mentions, as an information, that members of what is deprecated are not marked themselves. */
    private static String warnings(String printed) {
        return printed.contains("WARNING") || printed.contains("ERROR") || !printed.contains("INFO") ? printed : "";
    }
}
