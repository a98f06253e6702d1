package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compiles into a folder that is on the class path and contains the output of an earlier compilation. */
class EarlierOutputTest {
    private static final String MESSAGE = "CallStateChangeMessage";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void compilingAgainChangesNothing(Toolchain toolchain) {
        toolchain.assumeFound();
        ProjectFolder project = new ProjectFolder(
                folder,
                voice().type("Hangup", "@Operation(\"Hangup\") public interface Hangup { void hangup(Call call); }"));

        assertThat(project.compileOntoClassPath(toolchain.compiler())).isEmpty();
        var first = project.generated(project.classes());
        assertThat(first).isNotEmpty();
        assertThat(project.compileOntoClassPath(toolchain.compiler())).isEmpty();
        assertThat(project.generated(project.classes())).isEqualTo(first);
    }

    /** javac reads the type before any processor runs. */
    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void compilingAgainWorksIfSignaturesAndImportsMentionGeneratedTypes(Toolchain toolchain) {
        toolchain.assumeFound();
        ProjectFolder project = new ProjectFolder(folder, mentioning());

        assertThat(project.compileOntoClassPath(toolchain.compiler())).isEmpty();
        assertThat(project.compileOntoClassPath(toolchain.compiler())).isEmpty();
    }

    @Test
    void aChangedRecordThatJavacCannotRecompileIsReported() {
        PageFolder pages = new PageFolder(folder.resolve("pages")).hold();
        ProjectFolder project = new ProjectFolder(
                folder,
                Project.voice(pages.root())
                        .type(
                                "Hold",
                                "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }"));

        assertThat(project.compileOntoClassPath(Toolchain.THIS_JDK.compiler())).isEmpty();
        pages.hold("For how long.", "For how many seconds.");
        String again = project.compileOntoClassPath(Toolchain.THIS_JDK.compiler());
        if (Runtime.version().feature() < 23) {
            assertThat(again)
                    .contains(
                            "(JDK-8332297, fixed in JDK 23): acme.HoldRequest; they are deleted now, so compile again")
                    .doesNotContain("NullPointerException");
            again = project.compileOntoClassPath(Toolchain.THIS_JDK.compiler());
        }
        assertThat(again).isEmpty();
    }

    private static Project mentioning() {
        return voice().type(
                        "Hangup",
                        "@Operation(\"Hangup\") public interface Hangup { void hangup(Call call, HangupRequest request); }")
                .source(
                        "Main",
                        "package acme.app; import acme." + MESSAGE + "; import acme.VoiceDispatcher;"
                                + " public interface Main { VoiceDispatcher dispatcher(" + MESSAGE + " message); }");
    }

    private static Project voice() {
        return Project.voice(Project.SAMPLE_PAGES)
                .option("-Averbatim.severity.page_unclaimed=off")
                .type("Change", "@Notification(\"" + MESSAGE + "\") public interface Change {}");
    }
}
