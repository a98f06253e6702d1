package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mvn compile}, again and again, without {@code clean}. */
class PagesIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"compiler-plugin.oldest", "compiler-plugin.newest"})
    void onlyAChangedPageIsCompiledAgain(String compilerPlugin) throws Exception {
        MavenFolder project = MavenFolder.copyOf("quickstart", folder).compiledBy(MavenFolder.setting(compilerPlugin));

        MavenRun first = project.mvn("compile");
        assertThat(first.isSuccess()).as(first.output()).isTrue();
        assertThat(first.compiled()).isTrue();

        MavenRun nothingChanged = project.mvn("compile");
        assertThat(nothingChanged.isSuccess()).as(nothingChanged.output()).isTrue();
        assertThat(nothingChanged.compiled()).isFalse();

        project.edit("src/main/pages/voice/Hold.md", "Why the call is held.", "Why.");
        MavenRun pageChanged = project.mvn("compile");
        assertThat(pageChanged.isSuccess()).as(pageChanged.output()).isTrue();
        assertThat(pageChanged.compiled()).isTrue();
    }

    @Test
    void warnsOfACompilerThatWouldNotNoticeAChangedPage() throws Exception {
        MavenRun run = MavenFolder.copyOf("quickstart", folder)
                .mvn("generate-sources", "-Dmaven.compiler.useIncrementalCompilation=false");

        assertThat(run.output()).contains("a changed page would go unnoticed");
    }
}
