package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds whole projects with the JDK that runs the tests, and with JDK 25 if it is found. */
class JdkIT {
    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @Test
    void modularProjectCompilesAndRuns() throws Exception {
        modular(THIS_JDK);
    }

    @Test
    void modularProjectCompilesAndRunsWithJdk25() throws Exception {
        modular(jdk25());
    }

    private void modular(Path jdk) throws Exception {
        MavenFolder project =
                MavenFolder.copyOf("quickstart", folder).and("modular").withJdk(jdk);

        MavenRun run = project.mvn("compile", "-Dmaven.compiler.showWarnings=true");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain("[WARNING]");
        assertThat(Application.inModule(jdk, project.path("target/classes"), "com.acme.phones"))
                .isEqualTo("hold C1 for tea\n200 {\"statusCode\":0} in com.acme.phones");
    }

    @Test
    void olderJdkRunsAProcessorOnTheClassPath() throws Exception {
        assumeTrue(Runtime.version().feature() < 23, "this JDK runs no processor on the class path");
        MavenFolder project = unprocessed().withJdk(THIS_JDK);

        MavenRun run = project.mvn("compile");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain("nothing is generated");
        assertThat(Application.onClassPath(THIS_JDK, project.path("target/classes")))
                .isEqualTo("com.acme.voice.VoiceDispatcher");
    }

    @Test
    void jdk25DoesNotRunItAndTheBuildAndTheProgramSayWhatToConfigure() throws Exception {
        MavenFolder project = unprocessed().withJdk(jdk25());

        MavenRun run = project.mvn("compile");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("[ERROR] JDK 25 does not run annotation processors that are only on the class path")
                .contains("<annotationProcessorPaths>");
        assertThat(Application.onClassPath(jdk25(), project.path("target/classes")))
                .startsWith(
                        "The class com.acme.voice.VoiceDispatcher is missing: Verbatim's annotation processor has not run.")
                .contains("annotationProcessorPaths")
                .contains("-proc:full");
    }

    @Test
    void jdk25RunsItWithProcFull() throws Exception {
        MavenFolder project = unprocessed().withJdk(jdk25());

        MavenRun run = project.mvn("compile", "-Dmaven.compiler.proc=full");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain("nothing is generated");
        assertThat(Application.onClassPath(jdk25(), project.path("target/classes")))
                .isEqualTo("com.acme.voice.VoiceDispatcher");
    }

    /** Creates a project in which the processor is an ordinary dependency. */
    private MavenFolder unprocessed() throws IOException {
        MavenFolder project = MavenFolder.copyOf("quickstart", folder).and("unprocessed");
        project.edit("pom.xml", "<annotationProcessorPaths>", "<!--");
        project.edit("pom.xml", "</annotationProcessorPaths>", "-->");
        project.edit("pom.xml", "  </dependencies>", """
                    <dependency>
                      <groupId>dev.verbatim</groupId>
                      <artifactId>verbatim-processor</artifactId>
                      <version>${verbatim.version}</version>
                      <scope>provided</scope>
                    </dependency>
                  </dependencies>""");
        return project;
    }

    private static Path jdk25() {
        assumeTrue(
                Jdk25.home().isPresent(),
                "no JDK 25 found; name its home in the environment variable " + Jdk25.VARIABLE);
        return Jdk25.home().orElseThrow();
    }
}
