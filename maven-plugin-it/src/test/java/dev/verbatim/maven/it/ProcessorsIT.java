package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lombok, MapStruct, Immutables and record-builder beside Verbatim in one module; docs/other-processors.md quotes the project. */
class ProcessorsIT {
    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @Test
    void processorsUseEachOthersTypes() throws Exception {
        MavenFolder project = MavenFolder.copyOf("processors", folder);

        MavenRun run =
                project.mvn("compile", "-Dmaven.compiler.showWarnings=true", "-Dmaven.compiler.failOnWarning=true");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain("[WARNING]");
        Path mapStruct = MavenFolder.library("org.mapstruct", "mapstruct", MavenFolder.setting("mapstruct"));
        assertThat(Application.onClassPath(
                        THIS_JDK,
                        List.of(project.path("target/classes"), mapStruct),
                        "/api/robots {\"operationName\":\"FindRobots\"}",
                        "/api/robots/r1 {\"operationName\":\"SetSpeed\",\"speed\":80}",
                        "/api/depots/d1 {\"operationName\":\"PlaceOrder\",\"goods\":\"tea\",\"pieces\":3}"))
                .isEqualTo("""
                        {"statusCode":0,"robots":[{"id":"r1","model":"lifter"}]}
                        {"statusCode":0,"speed":80,"model":"lifter"}
                        {"statusCode":0,"orderId":"d1-tea-3"}""");
    }
}
