package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs {@code mvn compile} repeatedly, without {@code clean} and without compiler arguments. */
class PagesIT {
    private static final String PAGE = "src/main/pages/voice/Hold.md";
    private static final String DISPATCHER = "target/generated-sources/annotations/com/acme/voice/VoiceDispatcher.java";
    private static final String REQUEST = "target/generated-sources/annotations/com/acme/voice/HoldRequest.java";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"compiler-plugin.oldest", "compiler-plugin.newest"})
    void changedPageIsCompiledAgain(String compilerPlugin) throws Exception {
        MavenFolder project = MavenFolder.copyOf("quickstart", folder).compiledBy(MavenFolder.setting(compilerPlugin));

        MavenRun first = project.mvn("compile");
        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(project.path(REQUEST)).content().contains("Why the call is held.");

        MavenRun nothingChanged = project.mvn("compile");
        assertThat(nothingChanged.exitCode()).as(nothingChanged.output()).isZero();
        assertThat(nothingChanged.compiled()).isFalse();

        project.edit(PAGE, "Why the call is held.", "For everybody who listens.");
        MavenRun described = project.mvn("compile");
        assertThat(described.exitCode()).as(described.output()).isZero();
        assertThat(project.path(REQUEST)).content().contains("For everybody who listens.");

        project.edit(PAGE, "reason", "cause");
        MavenRun drifted = project.mvn("compile");
        assertThat(drifted.exitCode()).isEqualTo(1);
        assertThat(drifted.output()).contains("[signature-parameter]");

        MavenRun stillDrifted = project.mvn("compile");
        assertThat(stillDrifted.exitCode()).isEqualTo(1);
        assertThat(stillDrifted.output()).contains("[signature-parameter]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compiler-plugin.oldest", "compiler-plugin.newest"})
    void changedInterfaceIsProcessedAgain(String compilerPlugin) throws Exception {
        MavenFolder project = MavenFolder.copyOf("quickstart", folder).compiledBy(MavenFolder.setting(compilerPlugin));
        MavenRun first = project.mvn("compile");
        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(project.path(DISPATCHER)).content().contains("hold.hold(exchange.variable(\"id\"), body.reason);");

        project.edit(
                "src/main/java/com/acme/voice/Hold.java", "hold(String id, String reason)", "wait(HoldRequest all)");
        MavenRun changed = project.mvn("compile");
        assertThat(changed.exitCode()).as(changed.output()).isZero();
        assertThat(project.path(DISPATCHER)).content().contains("hold.wait(request);");
    }

    @Test
    void compilerAppliesSeveritiesAndBaseline() throws Exception {
        MavenFolder project = MavenFolder.copyOf("quickstart", folder);
        project.edit(PAGE, "POST /api/v2/me/calls/", "POST /api/v2/calls/");
        assertThat(project.mvn("compile").output()).contains("voice/Hold.md:26:6: [request-url]");

        MavenRun warned = project.mvn("compile", "-Dverbatim.severity.request-url=warning");
        assertThat(warned.exitCode()).as(warned.output()).isZero();

        project.mvn("verbatim:lint", "-Dverbatim.baseline=muted.txt", "-Dverbatim.baseline.write=true");
        MavenRun muted = project.mvn("compile", "-Dverbatim.baseline=muted.txt");
        assertThat(muted.exitCode()).as(muted.output()).isZero();
        assertThat(muted.output()).doesNotContain("[request-url]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compiler-plugin.oldest", "compiler-plugin.newest"})
    void changedArgumentOfTheCompilerIsCompiledAgain(String compilerPlugin) throws Exception {
        MavenFolder project = MavenFolder.copyOf("quickstart", folder).compiledBy(MavenFolder.setting(compilerPlugin));
        project.edit(PAGE, "POST /api/v2/me/calls/", "POST /api/v2/calls/");
        project.edit("pom.xml", "<annotationProcessorPaths>", """
                <compilerArgs>
                  <arg>-Averbatim.severity.request_url=warning</arg>
                </compilerArgs>
                <annotationProcessorPaths>""");
        MavenRun warned = project.mvn("compile");
        assertThat(warned.exitCode()).as(warned.output()).isZero();

        project.edit("pom.xml", "request_url=warning", "request_url=error");
        MavenRun stricter = project.mvn("compile");
        assertThat(stricter.exitCode()).isEqualTo(1);
        assertThat(stricter.output()).contains("[request-url]");
    }

    @Test
    void warnsIfTheCompilerWouldNotNoticeAChangedPage() throws Exception {
        MavenRun run = MavenFolder.copyOf("quickstart", folder)
                .mvn("generate-sources", "-Dmaven.compiler.useIncrementalCompilation=false");

        assertThat(run.output()).contains("it does not notice changed pages");
    }
}
