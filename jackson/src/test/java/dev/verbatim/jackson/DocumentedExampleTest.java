package dev.verbatim.jackson;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/jackson.md compiles and prints what the page says. */
class DocumentedExampleTest {
    @Test
    void compilesAndPrintsTheDocumentedOutput(@TempDir Path folder) throws Exception {
        DocumentedProgram.check("jackson.md", folder);
    }
}
