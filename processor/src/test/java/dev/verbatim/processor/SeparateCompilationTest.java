package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that passes only what has changed to the compiler, and leaves the rest to the class files. */
class SeparateCompilationTest {
    private static final String HOLD =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";

    @TempDir
    Path folder;

    private Path pages;
    private Path classes;

    @BeforeEach
    void folders() throws IOException {
        pages = folder.resolve("pages");
        classes = Files.createDirectory(folder.resolve("classes"));
        new PageFolder(pages).hold().like("Wait");
    }

    @Test
    void oneChangedInterfaceRegeneratesTheWholeApi() throws IOException {
        assertThat(compile(whole(), "-parameters")).isEmpty();
        String dispatcher = Files.readString(classes.resolve("acme/VoiceDispatcher.java"));
        deleteGenerated();

        assertThat(compile(new Project().type("Hold", HOLD), "-parameters")).isEmpty();
        assertThat(classes.resolve("acme/VoiceDispatcher.java")).hasContent(dispatcher);
    }

    @Test
    void aClassFileWithoutTheNamesOfParametersSaysWhatToDo() throws IOException {
        assertThat(compile(whole())).isEmpty();
        deleteGenerated();

        assertThat(compile(new Project().type("Hold", HOLD)))
                .contains(
                        "[signature-parameter] the parameter arg0 of wait asks for \"arg0\", which the page does not document; "
                                + "a class file has no names of parameters, so compile the whole package at once");
    }

    /** As Gradle does, which knows whose files they are. */
    private void deleteGenerated() throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve("acme"))) {
            for (Path file : files.filter(SeparateCompilationTest::isGenerated).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isGenerated(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("Voice") || name.contains("Request");
    }

    private Project whole() {
        return Project.voice(pages)
                .type("Hold", HOLD)
                .type(
                        "Wait",
                        "@Operation(\"Wait\") public interface Wait { void wait(Call call, WaitRequest request); }");
    }

    private String compile(Project project, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(
                "-d",
                classes.toString(),
                "-s",
                classes.toString(),
                "-classpath",
                classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                "-Averbatim.pages=" + pages));
        StringWriter output = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<? extends JavaFileObject> sources = project.sources();
        JavaCompiler.CompilationTask task = compiler.getTask(output, null, null, all, null, sources);
        task.setProcessors(List.of(new VerbatimProcessor()));
        task.call();
        return output.toString();
    }
}
