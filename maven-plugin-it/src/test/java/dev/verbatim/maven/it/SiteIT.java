package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteIT {
    @TempDir
    Path folder;

    @Test
    void writesASiteThatShowsFindings() throws Exception {
        MavenFolder project = MavenFolder.copyOf("quickstart", folder);
        project.edit("src/main/pages/voice/Hold.md", "\"reason\": \"Lunch\"", "\"reason\": \"Lunch\", \"mute\": true");

        MavenRun run = project.mvn(
                "verbatim:site",
                "-Dverbatim.site.sources=https://git.example.com/{file}#L{line}",
                "-Dverbatim.site.titel=x");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("Wrote " + project.path("target/site/index.html") + ": 1 operation, 1 finding")
                .contains("The site shows findings of lint with severity error: 1. See findings.html.")
                .contains("verbatim.site.title");
        assertThat(project.path("target/site/voice/Hold.html"))
                .content()
                .contains("parameter-undocumented")
                .contains("https://git.example.com/src/main/pages/voice/Hold.md#L29");
    }

    @Test
    void needsNoProjectAndLeavesOtherFilesAlone() throws Exception {
        MavenFolder project = MavenFolder.copyOf("quickstart", folder);
        Files.delete(project.path("pom.xml"));
        String goal = "dev.verbatim:verbatim-maven-plugin:" + MavenFolder.setting("verbatim") + ":site";

        MavenRun run = project.mvn(goal, "-Dverbatim.pages=src/main/pages");
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(project.path("site/index.html")).content().contains("<h1>API documentation</h1>");

        MavenRun refused = project.mvn(goal, "-Dverbatim.pages=src/main/pages", "-Dverbatim.site.output=src");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("has files that are not of an earlier site, so nothing was written");

        Files.createDirectories(project.path("empty"));
        MavenRun none = project.mvn(goal, "-Dverbatim.pages=empty");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.output()).contains("No file in").contains("has a name that ends with .md or .mdx");
    }
}
