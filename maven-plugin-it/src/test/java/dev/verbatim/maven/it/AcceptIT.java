package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The goal {@code accept} in a project whose server does something else than its page says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AcceptIT {
    private static final String PAGE = "src/main/pages/doors/OpenDoor.md";

    private MavenFolder project;
    private String before;

    @BeforeAll
    void copy(@TempDir Path folder) throws Exception {
        project = MavenFolder.copyOf("accept", folder);
        before = page();
    }

    @Test
    @Order(1)
    void withoutARecordingItFailsAndSaysWhatToDo() throws Exception {
        MavenRun run = project.mvn("verbatim:accept");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output())
                .contains(
                        "There is no recording of a replay in ",
                        "Run the tests that replay the samples against a server");
    }

    @Test
    @Order(2)
    void aReplayThatFailsGivesAPatchAndChangesNothing() throws Exception {
        MavenRun run = project.mvn("test", "verbatim:accept", "-Dmaven.test.failure.ignore=true");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains(
                        "DoorsReplayTest.opens",
                        "doors/OpenDoor.md:29:13: state: \"Open\" -> \"Ajar\"",
                        "--- a/doors/OpenDoor.md",
                        "-  \"state\":  \"Open\",",
                        "+  \"state\":  \"Ajar\",",
                        "1 replay, 1 new value: nothing is written.");
        assertThat(page()).isEqualTo(before);
        assertThat(project.path("target/verbatim/accept.patch")).content().contains("+  \"state\":  \"Ajar\",");
    }

    @Test
    @Order(3)
    void theAcceptedPageReplaysGreenAndASecondRunChangesNothing() throws Exception {
        MavenRun run = project.mvn("verbatim:accept", "test", "verbatim:accept", "-Dverbatim.accept.write=true");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains(
                        "1 replay, 1 new value: written into the pages.",
                        "Tests run: 1, Failures: 0",
                        "1 replay, 0 new values: the pages stay as they are.");
        assertThat(page()).isEqualTo(before.replace("\"Open\"", "\"Ajar\""));
    }

    private String page() throws Exception {
        return Files.readString(project.path(PAGE));
    }
}
