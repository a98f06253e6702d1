package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users put on the processor path, and nothing beside it. */
class SelfContainedIT {
    private static final Path JAR = Path.of(System.getProperty("processor.jar"));

    @TempDir
    Path folder;

    @Test
    void hasNoPackageThatCouldBeSomebodyElses() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> foreign = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("dev/verbatim/processor/"))
                    .toList();

            assertThat(foreign).isEmpty();
            assertThat(jar.getEntry("META-INF/services/javax.annotation.processing.Processor"))
                    .isNotNull();
            assertThat(jar.getEntry("META-INF/gradle/incremental.annotation.processors"))
                    .isNotNull();
        }
    }

    @Test
    void compilesAnApiAlone() throws IOException {
        Path root = Files.createDirectory(folder.resolve("pages"));
        new PageFolder(root).hold();
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of("annotations", "runtime", "jackson-core", "jspecify")
                        .anyMatch(Path.of(entry).toString()::contains))
                .filter(entry -> !entry.contains("auto-service"))
                .collect(Collectors.joining(File.pathSeparator));
        StringWriter output = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        boolean success = compiler.getTask(
                        output,
                        null,
                        null,
                        List.of(
                                "-Xlint:all,-processing,-path",
                                "-Werror",
                                "-d",
                                classes.toString(),
                                "-classpath",
                                classPath,
                                "-processorpath",
                                JAR.toString(),
                                "-Averbatim.pages=" + root),
                        null,
                        Project.voice(root)
                                .type(
                                        "Hold",
                                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }")
                                .sources())
                .call();

        assertThat(success).as(output.toString()).isTrue();
        assertThat(output.toString()).isEmpty();
        assertThat(classes.resolve("acme/VoiceDispatcher.class")).exists();
    }
}
