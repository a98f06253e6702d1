package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The goal {@code coverage} in a project of two modules: one has the pages and the tests of their samples, the other a server and its
 * tests. The outputs are those that docs/coverage.md shows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoverageIT {
    private static final Pattern OUTPUT = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LEVEL = Pattern.compile("(?m)^\\[(?:INFO|WARNING|ERROR)] ?");

    private Path folder;
    private MavenFolder project;

    @BeforeAll
    void copy(@TempDir Path shared) throws Exception {
        folder = shared;
        project = MavenFolder.copyOf("coverage", shared);
    }

    @Test
    @Order(1)
    void modulesAreJoinedAndTheOutputIsTheDocumentedOne() throws Exception {
        MavenRun run = project.mvn("verify", "verbatim:coverage");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(plain(run)).contains(documented(0));
        assertThat(folder.resolve("target/verbatim/coverage.html"))
                .content()
                .contains("<a href=\"../../api/src/main/pages/robots/Move.md#L1\">robots/Move.md:1</a>");
        assertThat(folder.resolve("target/verbatim/coverage.json"))
                .content()
                .contains(
                        "\"tests\":{\"decoded\":[\"com.acme.robots.RobotsSamplesTest\",\"com.acme.server.FleetTest\"]");
        assertThat(run.output()).doesNotContain("[WARNING] Unknown property");
    }

    @Test
    @Order(2)
    void aThresholdThatIsNotMetFailsTheBuildAndNamesWhatIsMissing() throws Exception {
        MavenRun run = project.mvn(
                "verbatim:coverage", "-Dverbatim.coverage.operations=100", "-Dverbatim.coverage.statuses=50");

        assertThat(run.exitCode()).isNotZero();
        assertThat(plain(run)).contains(documented(1));
    }

    @Test
    @Order(3)
    void aModuleAloneHasOnlyItsOwnTests() throws Exception {
        MavenRun run = project.mvn("-pl", "api", "verbatim:coverage", "-Dverbatim.coverage.operations.decoded=100");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).containsPattern("operations +2 +2 of 2  100 % +2 of 2  100 % +0 of 2    0 %");
    }

    @Test
    @Order(4)
    void changedPagesAreAnError() throws Exception {
        project.edit("api/src/main/pages/robots/Ping.md", "whether it is awake", "whether it sleeps");
        MavenRun stale = project.mvn("verbatim:coverage");
        assertThat(stale.exitCode()).isNotZero();
        assertThat(stale.output())
                .contains(
                        "The coverage would be wrong. com.acme:fleet-api: robots/Ping.md has changed since the module was"
                                + " compiled. Run mvn clean verify.");
    }

    @Test
    @Order(5)
    void aRunThatRecordedNothingFails() throws Exception {
        project.edit("api/src/main/pages/robots/Ping.md", "whether it sleeps", "whether it is awake");
        for (String module : List.of("api", "server")) {
            try (var files = Files.list(folder.resolve(module + "/target/verbatim-coverage"))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }

        MavenRun empty = project.mvn("verbatim:coverage");
        assertThat(empty.exitCode()).isNotZero();
        assertThat(empty.output())
                .contains("No test has recorded coverage of Robots in ", "mvn verify verbatim:coverage.");
        MavenRun skipped = project.mvn("verbatim:coverage", "-DskipTests");
        assertThat(skipped.exitCode()).isZero();
        assertThat(skipped.output()).contains("No tests run in this build, so there is no coverage.");
    }

    /** The output without the levels of the log and the folder. */
    private String plain(MavenRun run) {
        return LEVEL.matcher(run.output()).replaceAll("").replace(folder.toString(), "/home/you/fleet");
    }

    private static String documented(int number) throws Exception {
        Matcher output = OUTPUT.matcher(Files.readString(Path.of("../docs/coverage.md")));
        for (int i = 0; i <= number; i++) {
            assertThat(output.find()).isTrue();
        }
        return output.group(1);
    }
}
