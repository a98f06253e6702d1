package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportIT {
    private static final String PAGE = "src/main/pages/voice/Hold.md";
    private static final String REPORT = "target/verbatim/report.md";

    @TempDir
    Path folder;

    private MavenFolder project;

    @BeforeEach
    void createProject() throws Exception {
        project = MavenFolder.copyOf("quickstart", folder);
    }

    @Test
    void listsOperationsDeviationsFilesAndUnclaimedPages() throws Exception {
        String hold = Files.readString(project.path(PAGE));
        Files.writeString(project.path("src/main/pages/voice/Retrieve.md"), hold.replace("Hold", "Retrieve"));
        Files.createDirectory(project.path("src/main/pages/sms"));
        Files.writeString(project.path("src/main/pages/sms/Accept.md"), hold.replace("Hold", "Accept"));
        project.edit(PAGE, "\"reason\": \"Lunch\"", "\"reason\": \"Lunch\", \"mute\": true");
        project.edit(
                "src/main/java/com/acme/voice/Hold.java",
                "@Operation(\"Hold\")",
                "@dev.verbatim.annotations.Deviation(rule = \"parameter-undocumented\", reason = \"the *vendor's* | page\")\n"
                        + "@Operation(\"Hold\")");

        MavenRun first = project.mvn("compile", "verbatim:report");

        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(first.output()).contains("Wrote " + project.path(REPORT));
        String report = """
                # com.acme:phone-system

                ## Voice

                Package `com.acme.voice`, pages in `voice`.

                ### Operations

                | Operation | Method | Request URL | Page | Interface |
                |---|---|---|---|---|
                | `Hold` | POST | `/api/v2/me/calls/{id}` | `voice/Hold.md:1` | `com.acme.voice.Hold` |

                ### Notifications

                None.

                ### Accepted deviations

                | Operation | Rule | Reason |
                |---|---|---|
                | `Hold` | `parameter-undocumented` | the \\*vendor's\\* \\| page |

                ### Generated files

                | File |
                |---|
                | `META-INF/verbatim/com.acme.voice/Voice.json` |
                | `com/acme/voice/HoldRequest.java` |
                | `com/acme/voice/VoiceCapability.java` |
                | `com/acme/voice/VoiceDispatcher.java` |

                ## Unclaimed pages

                | Operation | Page |
                |---|---|
                | `Accept` | `sms/Accept.md:1` |
                | `Retrieve` | `voice/Retrieve.md:1` |
                """;
        assertThat(project.path(REPORT)).hasContent(report);
        assertThat(project.path("target/verbatim/report.json"))
                .content()
                .contains("\"interface\" : \"com.acme.voice.Hold\"", "\"reason\" : \"the *vendor's* | page\"");

        MavenRun elsewhere = project.mvn("verbatim:report", "-Dverbatim.report=operations.md");
        assertThat(elsewhere.exitCode()).as(elsewhere.output()).isZero();
        assertThat(project.path("operations.md")).hasContent(report);

        project.edit(PAGE, "Why the call is held.", "For everybody who listens.");
        MavenRun changed = project.mvn("verbatim:report");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.output())
                .contains(
                        "voice/Hold.md has changed since the module was compiled. Run mvn clean compile verbatim:report.");
    }

    @Test
    void modulesWithoutAnApiArePassedOver() throws Exception {
        String goal = "dev.verbatim:verbatim-maven-plugin:" + MavenFolder.setting("verbatim") + ":report";
        MavenFolder root = MavenFolder.at(folder.resolve("root"));
        MavenFolder.copyOf("quickstart", root.path("app"));
        Files.createDirectories(root.path("docs/src/main/pages/voice"));
        Files.copy(root.path("app/" + PAGE), root.path("docs/" + PAGE));
        Files.writeString(
                root.path("docs/pom.xml"),
                pom("docs", "<build><plugins>" + plugin("resources") + plugin("compiler") + "</plugins></build>"));
        Files.writeString(
                root.path("pom.xml"),
                pom("root", "<packaging>pom</packaging><modules><module>docs</module><module>app</module></modules>"));

        MavenRun run = root.mvn("compile", goal);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.lines())
                .filteredOn(line -> line.endsWith("This module has no API."))
                .hasSize(2);
        assertThat(root.path("app/" + REPORT)).content().contains("| `Hold` |");
    }

    private static String pom(String name, String more) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>" + name
                + "</artifactId><version>1</version>" + more + "</project>";
    }

    private static String plugin(String name) {
        return "<plugin><artifactId>maven-" + name + "-plugin</artifactId><version>${" + name
                + "-plugin.version}</version></plugin>";
    }

    @Test
    void failsWithoutAnApiAndSaysWhatToDo() throws Exception {
        MavenRun run = project.mvn("verbatim:report");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("The processor has generated no API in " + project.path("target/classes"))
                .contains("Compile first: mvn compile verbatim:report.");
        assertThat(project.path(REPORT)).doesNotExist();
    }
}
