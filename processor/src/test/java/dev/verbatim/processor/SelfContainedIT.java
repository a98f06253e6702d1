package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The processor jar alone on the processor path, as users have it. */
class SelfContainedIT {
    private static final Path JAR = Path.of(System.getProperty("processor.jar"));

    private static final String SHADED = "dev/verbatim/processor/shaded/";

    @TempDir
    Path folder;

    @Test
    void containsOnlyFilesThatCannotClashWithOtherJars() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName))
                    .filteredOn(name -> !name.startsWith("dev/verbatim/processor/"))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/LICENSE",
                            "META-INF/LICENSE.txt",
                            "META-INF/NOTICE",
                            "META-INF/gradle/incremental.annotation.processors",
                            "META-INF/services/javax.annotation.processing.Processor");
            String name = VerbatimProcessor.class.getName();
            String options = OptionsProcessor.class.getName();
            assertThat(text(jar, "META-INF/services/javax.annotation.processing.Processor"))
                    .isEqualToIgnoringWhitespace(options + " " + name);
            assertThat(text(jar, "META-INF/gradle/incremental.annotation.processors"))
                    .isEqualToIgnoringWhitespace(name + ",aggregating " + options + ",isolating");
        }
    }

    @Test
    void namesWhoseClassesItHasAndKeepsTheirLicences() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> others = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(SHADED) && name.endsWith(".class"))
                    .map(name -> name.substring(SHADED.length(), name.indexOf('/', SHADED.length())))
                    .distinct()
                    .toList();

            assertThat(others).containsExactlyInAnyOrder("javapoet", "google", "commonmark");
            assertThat(text(jar, "META-INF/NOTICE")).contains(others);
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/LICENSE.txt")).contains("Atlassian").contains("Redistribution");
        }
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void optionsGiveNoWarningInAModuleWithoutAnApi(Toolchain toolchain) throws IOException {
        toolchain.assumeFound();
        Path source = Files.writeString(folder.resolve("Plain.java"), "package acme; final class Plain {}");

        assertThat(toolchain
                        .compiler()
                        .run(List.of(
                                "-d",
                                folder.resolve("plain").toString(),
                                "-processorpath",
                                JAR.toString(),
                                "-Averbatim.pages=" + folder,
                                "-Averbatim.severity.request_url=off",
                                source.toString())))
                .isEmpty();
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
