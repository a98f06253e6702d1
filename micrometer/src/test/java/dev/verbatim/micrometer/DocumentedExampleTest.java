package dev.verbatim.micrometer;

import dev.verbatim.jackson.DocumentedProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/metrics.md compiles and prints what the page says. */
class DocumentedExampleTest {
    @Test
    void compilesAndPrintsTheDocumentedOutput(@TempDir Path folder) throws Exception {
        DocumentedProgram.check("metrics.md", folder);
    }
}
