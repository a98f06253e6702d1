package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Deviation;
import dev.verbatim.annotations.Notification;
import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.OperationApi;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incremental builds: only changed sources are compiled, the rest are class files. */
class SeparateCompilationTest {
    private static final String HOLD =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";

    private static final String PACKAGE =
            "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\") package acme;";

    @TempDir
    Path folder;

    private List<String> named = List.of();
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
    void unchangedTypesMayComeAsClassFiles() throws IOException {
        assertThat(compile(whole(), "-parameters")).isEmpty();
        SortedMap<String, String> generated = generated();
        deleteGenerated();

        // Gradle does this for an aggregating processor: it passes all annotated types, as class files if they
        // exist.
        named = List.of("acme.Wait");
        Project changed = new Project().source("package-info", PACKAGE).type("Hold", HOLD);
        assertThat(compile(changed, "-parameters")).isEmpty();
        assertThat(generated()).isEqualTo(generated);
    }

    @Test
    void annotationsAreInClassFiles() {
        // Otherwise Gradle recompiles everything.
        assertThat(List.of(OperationApi.class, Operation.class, Notification.class, Available.class, Deviation.class))
                .allSatisfy(annotation -> assertThat(annotation.getAnnotation(Retention.class))
                        .as(annotation.getName())
                        .isNotNull()
                        .extracting(Retention::value)
                        .isNotEqualTo(RetentionPolicy.SOURCE));
    }

    @Test
    void aClassFileWithoutParameterNamesIsReported() throws IOException {
        assertThat(compile(whole())).isEmpty();
        deleteGenerated();

        assertThat(compile(new Project().type("Hold", HOLD)))
                .contains(
                        "[signature-parameter] the parameter arg0 of wait asks for \"arg0\", which the page does not document; "
                                + "the class file does not contain parameter names; compile with -parameters (in"
                                + " Maven, the property maven.compiler.parameters), or compile the whole package at"
                                + " once");
    }

    /** Deletes the files generated for a type, as Gradle does. */
    private void deleteGenerated() throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve("acme"))) {
            for (Path file : files.filter(SeparateCompilationTest::isGenerated).toList()) {
                Files.delete(file);
            }
        }
    }

    private SortedMap<String, String> generated() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|json)"))
                    .toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
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
        JavaCompiler.CompilationTask task = compiler.getTask(output, null, null, all, named, sources);
        task.setProcessors(List.of(new VerbatimProcessor()));
        task.call();
        return output.toString();
    }
}
