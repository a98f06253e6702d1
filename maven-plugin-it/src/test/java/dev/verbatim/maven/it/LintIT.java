package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintIT {
    private static final String PAGE = "src/main/pages/voice/Hold.md";

    @TempDir
    Path folder;

    private MavenFolder project;

    @BeforeEach
    void createProjectWithAnUndocumentedMember() throws Exception {
        project = MavenFolder.copyOf("quickstart", folder);
        project.edit(PAGE, "\"reason\": \"Lunch\"", "\"reason\": \"Lunch\", \"mute\": true");
    }

    @Test
    void printsFindingsAndASummaryAndFailsTheBuild() throws Exception {
        MavenRun run = project.mvn("verbatim:lint", "-Dverbatim.sarif=target/lint.sarif");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("[ERROR] voice/Hold.md:29:22: [parameter-undocumented] ")
                .contains("1 finding in 1 page: 1 error, 0 warnings, 0 notes")
                .contains("1  error    parameter-undocumented")
                .contains("Read 1 file: 1 operation page, 1 operation, 1 parameter, ");
        assertThat(project.path("target/lint.sarif")).content().contains("\"src/main/pages/voice/Hold.md\"");
    }

    @Test
    void needsNoProject() throws Exception {
        Files.delete(project.path("pom.xml"));

        MavenRun run = project.mvn(
                "dev.verbatim:verbatim-maven-plugin:" + MavenFolder.setting("verbatim") + ":lint",
                "-Dverbatim.pages=src/main/pages",
                "-Dverbatim.severity.parameter-undocumented=warning",
                "-Dverbatim.failOn=warning");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("[WARNING] voice/Hold.md:29:22: [parameter-undocumented] ");
    }

    @Test
    void succeedsBelowTheFailingSeverity() throws Exception {
        MavenRun warning = project.mvn("verbatim:lint", "-Dverbatim.severity.parameter-undocumented=warning");
        assertThat(warning.exitCode()).as(warning.output()).isZero();

        MavenRun never = project.mvn("verbatim:lint", "-Dverbatim.failOn=off");
        assertThat(never.exitCode()).as(never.output()).isZero();
    }

    @Test
    void baselineMutesOldFindingsAndShrinks() throws Exception {
        String baseline = "-Dverbatim.baseline=muted.txt";

        MavenRun written = project.mvn("verbatim:lint", baseline, "-Dverbatim.baseline.write=true");
        assertThat(written.exitCode()).as(written.output()).isZero();

        MavenRun muted = project.mvn("verbatim:lint", baseline);
        assertThat(muted.exitCode()).as(muted.output()).isZero();
        assertThat(muted.output()).contains("0 findings in 1 page");

        project.edit(PAGE, "\"mute\": true", "\"mute\": true, \"music\": 1");
        MavenRun anotherFinding = project.mvn("verbatim:lint", baseline);
        assertThat(anotherFinding.exitCode()).isEqualTo(1);
        assertThat(anotherFinding.output()).contains("\"music\"").doesNotContain("\"mute\"");

        project.edit(PAGE, ", \"mute\": true, \"music\": 1", "");
        MavenRun corrected = project.mvn("verbatim:lint", baseline);
        assertThat(corrected.exitCode()).isEqualTo(1);
        assertThat(corrected.output()).contains("muted.txt:3:1: [baseline-unused] ");
    }

    @Test
    void failsIfNoPageIsRecognised() throws Exception {
        project.edit(PAGE, "## Parameters", "## Members");

        MavenRun run = project.mvn("verbatim:lint", "-Dverbatim.failOn=off");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("The only file in " + project.path("src/main/pages") + " documents no operation, so"
                        + " there is nothing to do. Without a style file, the page of an operation has a heading"
                        + " Parameters");

        MavenRun scaffold = project.mvn("verbatim:scaffold");
        assertThat(scaffold.exitCode()).isEqualTo(1);
        assertThat(scaffold.output()).contains("The only file in ").doesNotContain("Every operation page");

        Files.delete(project.path(PAGE));
        MavenRun empty = project.mvn("verbatim:lint");
        assertThat(empty.exitCode()).isEqualTo(1);
        assertThat(empty.output()).contains("No file in " + project.path("src/main/pages"));
    }

    @Test
    void reportsInvalidConfiguration() throws Exception {
        assertThat(project.mvn("verbatim:lint", "-Dverbatim.pages=src/main/seiten")
                        .output())
                .contains("The folder of the pages does not exist: " + project.path("src/main/seiten"));
        assertThat(project.mvn("verbatim:lint", "-Dverbatim.severity.uri-sintax=off")
                        .output())
                .contains("unknown rule uri-sintax (did you mean uri-syntax?)");
        assertThat(project.mvn("verbatim:lint", "-Dverbatim.failOn=fatal").output())
                .contains("verbatim.failOn has the unknown severity \"fatal\"");
        assertThat(project.mvn("verbatim:lint", "-Dverbatim.baseline=none.txt").output())
                .contains("The baseline does not exist: " + project.path("none.txt"));
    }
}
