package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the plot in the documentation with the published results. Its class belongs to the benchmarks, which are not part of
 * every build, so it is run from source.
 */
class DocumentedPlotTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path SOURCE = Path.of("../benchmarks/src/main/java/dev/verbatim/benchmarks/ResultsPlot.java");

    @TempDir
    Path folder;

    @Test
    void theCommittedPlotIsDrawnFromTheCommittedResults() throws IOException, InterruptedException {
        Path drawn = folder.resolve("benchmarks.svg");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SOURCE.toString(),
                        DOCS.resolve("benchmarks.json").toString(),
                        drawn.toString()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();

        assertThat(DOCS.resolve("benchmarks.svg"))
                .as("draw it anew with mvn -q -Pbenchmarks process-classes -pl benchmarks -am")
                .hasContent(Files.readString(drawn));
    }
}
