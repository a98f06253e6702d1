package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds with the POM of the README and a compiler other than javac. */
class CompilersIT {
    private static final String REQUEST = "target/generated-sources/annotations/com/acme/voice/HoldRequest.java";

    @TempDir
    Path folder;

    @Test
    void plexusCompilerEclipseFindsThePages() throws Exception {
        assumeTrue(
                new ComparableVersion(MavenFolder.setting("maven")).compareTo(new ComparableVersion("3.9")) >= 0,
                "plexus-compiler-eclipse is made of Java 17, which an older Maven does not read");
        MavenFolder project = MavenFolder.copyOf("quickstart", folder);
        project.edit("pom.xml", "<version>${compiler-plugin.version}</version>", """
                <version>${compiler-plugin.version}</version>
                <dependencies>
                  <dependency>
                    <groupId>org.codehaus.plexus</groupId>
                    <artifactId>plexus-compiler-eclipse</artifactId>
                    <version>%s</version>
                  </dependency>
                </dependencies>""".formatted(
                        MavenFolder.setting("plexus-compiler")));
        project.edit("pom.xml", "<annotationProcessorPaths>", """
                <compilerId>eclipse</compilerId>
                <annotationProcessorPaths>""");

        MavenRun first = project.mvn("compile");
        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(project.path(REQUEST)).content().contains("Why the call is held.");

        project.edit("src/main/pages/voice/Hold.md", "Why the call is held.", "For those who listen.");
        MavenRun changed = project.mvn("compile");
        assertThat(changed.exitCode()).as(changed.output()).isZero();
        assertThat(project.path(REQUEST)).content().contains("For those who listen.");
    }
}
