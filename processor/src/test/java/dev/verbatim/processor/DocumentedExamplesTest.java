package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The complete examples of our documentation compile without a warning and print the documented output. */
class DocumentedExamplesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"callers.md", "exceptions.md", "notifications.md", "several-apis.md"})
    void compilesAndPrintsTheDocumentedOutput(String page) throws IOException, InterruptedException {
        DocumentedExample example = DocumentedExample.in(Path.of("../docs").resolve(page));
        ModuleBuild modules = new ModuleBuild(folder);
        for (String module : example.modules().keySet()) {
            Project project = example.project(module, folder.resolve(module + "-pages"));
            assertThat(modules.compile(module, project, Toolchain.THIS_JDK)).isEmpty();
        }
        assertThat(example.outputs()).isNotEmpty();
        for (String program : example.outputs().keySet()) {
            assertThat(run(program, modules.classPath()))
                    .isEqualTo(example.outputs().get(program));
        }
    }

    private static String run(String program, String classPath) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-cp", classPath, program))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(program + " printed " + printed).isZero();
        return printed.replace(System.lineSeparator(), "\n");
    }
}
