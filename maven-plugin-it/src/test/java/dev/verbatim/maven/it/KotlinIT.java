package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse of {@link WarehouseIT} in Kotlin: kapt runs the processor, and docs/kotlin.md quotes the project. */
class KotlinIT {
    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));
    private static final String REQUEST = "target/generated-sources/kapt/compile/com/acme/warehouse/PauseRequest.java";

    @TempDir
    Path folder;

    @Test
    void kaptGeneratesTheDispatcherOfInterfacesInKotlin() throws Exception {
        MavenFolder project = MavenFolder.copyOf("kotlin", folder).and("warehouse", "src/main/pages");

        MavenRun run = mvn(project, "test");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .doesNotContain("[verbatim]", "is not run", "nothing is generated")
                .containsPattern("Tests run: [1-9]\\d+, Failures: 0");
        assertThat(answers(
                        project,
                        "robots {\"operationName\":\"FindRobots\",\"state\":\"Idle\"}",
                        order(1, ",\"note\":\"now\""),
                        order(99, ""),
                        "robots/r1 {\"operationName\":\"SetSpeed\"}",
                        "robots/r1 {\"operationName\":\"Break\",\"class\":\"Soft\"}",
                        "robots/r2 {\"operationName\":\"Pause\",\"seconds\":5}",
                        "robots/r2 {\"operationName\":\"Pause\",\"seconds\":5}",
                        "robots/r1 {\"operationName\":\"Charge\",\"percent\":90}",
                        "free north"))
                .containsExactly(
                        "200 {\"statusCode\":0,\"robots\":[{\"id\":\"r2\",\"state\":\"Idle\",\"battery\":7,"
                                + "\"default\":false,\"seenAt\":\"2026-03-02T09:00:00+02:00\"}]}",
                        "200 {\"statusCode\":0,\"orderId\":\"anna-1-HIGH-+01:00now\",\"pieces\":2}",
                        "200 {\"statusCode\":40,\"statusMessage\":\"198 pieces are more than a robot carries\"}",
                        "200 {\"statusCode\":0,\"speed\":50}",
                        "pushed r1 Idle",
                        "200 {\"statusCode\":0}",
                        "pushed r2 Paused",
                        "200 {\"statusCode\":0}",
                        "200 {\"statusCode\":2,\"statusMessage\":\"Pause is not valid in the current state\"}",
                        "station north is free",
                        "pushed r1 Charging",
                        "200 {\"statusCode\":0,\"station\":\"north\"}");

        project.edit(
                "src/main/pages/warehouse/Pause.md", "How long, at least 5", "For everybody who waits, at least 5");
        MavenRun changed = mvn(project, "generate-sources", "kotlin:kapt@kapt");
        assertThat(changed.exitCode()).as(changed.output()).isZero();
        assertThat(project.path(REQUEST)).content().contains("For everybody who waits");
    }

    /** Runs Maven without the daemon of the Kotlin compiler, which would outlive the test. */
    private static MavenRun mvn(MavenFolder project, String... goals) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(goals));
        arguments.add("-Dkotlin.compiler.daemon=false");
        return project.mvn(arguments.toArray(String[]::new));
    }

    private static List<String> answers(MavenFolder project, String... requests) throws Exception {
        Path library = MavenFolder.library("org.jetbrains.kotlin", "kotlin-stdlib", MavenFolder.setting("kotlin"));
        return Application.onClassPath(THIS_JDK, List.of(project.path("target/classes"), library), requests)
                .lines()
                .map(line -> line.replaceFirst("pushed .*\"id\":\"(\\w+)\",\"state\":\"(\\w+)\".*", "pushed $1 $2"))
                .toList();
    }

    private static String order(int quantity, String note) {
        String item = "{\"sku\":\"AB-123\",\"quantity\":" + quantity + "}";
        return "orders {\"operationName\":\"PlaceOrder\",\"priority\":\"High\",\"dueAt\":\"2026-03-02T12:00:00+01:00\","
                + "\"items\":[" + item + "," + item + "]" + note + "}";
    }
}
