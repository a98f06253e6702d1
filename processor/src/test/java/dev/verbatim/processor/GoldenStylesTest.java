package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.verbatim.processor.write.Golden;
import java.io.IOException;
import java.nio.file.Path;
import javax.tools.StandardLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what is generated for APIs of other styles with golden files. */
class GoldenStylesTest {
    private static final Path STYLES = Path.of("src/test/resources/styles").toAbsolutePath();
    private static final Path GOLDEN = Path.of("src/test/resources/golden/styles");

    private static final Compilation YARD = api("Yard", "yard")
            .type(
                    "Crane",
                    "@Operation(\"yard_getCrane\") public interface Crane {"
                            + " String crane(String crane, String at) throws OperationException; }")
            .type(
                    "Loads",
                    "@Operation(\"yard_findLoads\") public interface Loads {"
                            + " java.util.List<YardFindLoadsResponse> loads(String crane) throws OperationException; }")
            .compile();

    private static final Compilation ORCHARD = api("Orchard", "orchard")
            .type(
                    "Info",
                    "@Operation(\"orchard_info\") public interface Info {"
                            + " OrchardInfoResponse info(String orchard, Boolean rows) throws OperationException; }")
            .type("Harvest", "@Notification(\"harvestClosed\") public interface Harvest {}")
            .compile();

    private static Project api(String name, String folder) {
        return Project.withPages(STYLES)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"" + name + "\", pages = \"" + folder
                                + "\") package acme;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"YardDispatcher", "YardEnvelope", "YardStatus", "YardGetCraneRequest", "YardFindLoadsResponse"})
    void jsonRpcByPosition(String type) throws IOException {
        compare(YARD, type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OrchardDispatcher", "OrchardEnvelope", "OrchardStatus", "OrchardInfoRequest", "HarvestClosed"})
    void commands(String type) throws IOException {
        compare(ORCHARD, type);
    }

    private static void compare(Compilation compilation, String type) throws IOException {
        assertThat(compilation).succeededWithoutWarnings();
        String source = compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "acme/" + type + ".java")
                .orElseThrow()
                .getCharContent(false)
                .toString();

        Golden.compare(GOLDEN, type, source);
    }
}
