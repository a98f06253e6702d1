package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldIT {
    private static final String RETRIEVE = "src/main/java/com/acme/voice/Retrieve.java";
    private static final String ACCEPT = "src/main/java/com/acme/sms/Accept.java";
    private static final String SMS = "src/main/java/com/acme/sms/package-info.java";

    @TempDir
    Path folder;

    private MavenFolder project;

    @BeforeEach
    void pagesWithoutInterfaces() throws Exception {
        project = MavenFolder.copyOf("quickstart", folder);
        String hold = Files.readString(project.path("src/main/pages/voice/Hold.md"));
        Files.writeString(project.path("src/main/pages/voice/Retrieve.md"), hold.replace("Hold", "Retrieve"));
        Files.createDirectory(project.path("src/main/pages/sms"));
        Files.writeString(project.path("src/main/pages/sms/Accept.md"), hold.replace("Hold", "Accept"));
    }

    @Test
    void printsTheMissingSources() throws Exception {
        MavenRun run = project.mvn("verbatim:scaffold");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("public interface Retrieve {", "public interface Accept {", "@OperationApi(value = \"Sms\"")
                .doesNotContain("interface Hold", "@OperationApi(value = \"Voice\"");
        assertThat(project.path(RETRIEVE)).doesNotExist();
    }

    @Test
    void writtenSourcesCompileAndAreNeverOverwritten() throws Exception {
        MavenRun written = project.mvn("verbatim:scaffold", "-Dverbatim.write=true");
        assertThat(written.exitCode()).as(written.output()).isZero();
        assertThat(project.path(RETRIEVE)).exists();
        assertThat(project.path(ACCEPT)).exists();
        assertThat(project.path(SMS)).exists();

        MavenRun compiled =
                project.mvn("compile", "-Dmaven.compiler.failOnWarning=true", "-Dmaven.compiler.showWarnings=true");
        assertThat(compiled.exitCode()).as(compiled.output()).isZero();

        Files.writeString(project.path(RETRIEVE), "// mine\n");
        MavenRun again = project.mvn("verbatim:scaffold", "-Dverbatim.write=true");
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(project.path(RETRIEVE)).content().isEqualTo("// mine\n");
        assertThat(project.path(RETRIEVE.replace("Retrieve.java", "RetrieveOperation.java")))
                .content()
                .contains("@Operation(\"Retrieve\")");
    }

    @Test
    void writesTheStyleFileOfPagesInAnotherStyle() throws Exception {
        Files.createDirectory(project.path("src/main/pages/orchard"));
        Files.writeString(project.path("src/main/pages/orchard/orchard.md"), """
                # Orchard API

                ## orchard_info

                **Parameters:**

                | Field | Type | Required | Description |
                |---|---|---|---|
                | `orchard` | String | Yes | Which orchard. |

                ```json
                {"id": 2, "command": "orchard_info", "orchard": "hillside"}
                ```

                **Response:**

                ```json
                {"id": 2, "status": "success", "type": "response", "result": {"trees": 412}}
                ```
                """);

        MavenRun written = project.mvn("verbatim:scaffold", "-Dverbatim.write=true");
        assertThat(written.exitCode()).as(written.output()).isZero();
        assertThat(project.path("src/main/pages/orchard/verbatim.properties"))
                .content()
                .contains("style = command");
        assertThat(project.path("src/main/java/com/acme/orchard/OrchardInfo.java"))
                .exists();

        MavenRun compiled =
                project.mvn("compile", "-Dmaven.compiler.failOnWarning=true", "-Dmaven.compiler.showWarnings=true");
        assertThat(compiled.exitCode()).as(compiled.output()).isZero();
        assertThat(project.path("target/classes/com/acme/orchard/OrchardDispatcher.class"))
                .exists();
    }

    @Test
    void writesNothingOutsideOfTheSourceFolder() throws Exception {
        MavenRun run = project.mvn("verbatim:scaffold", "-Dverbatim.write=true", "-Dverbatim.package=../../x");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("verbatim.package is not a Java package: \"../../x\"");
        assertThat(project.path("src/x")).doesNotExist();
    }
}
