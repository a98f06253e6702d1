package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The options that a build tool announces are found by every tool that compiles the project, with or without a source path. */
class BuildToolsTest {
    @TempDir
    Path parent;

    private Path folder;
    private Path pages;
    private Path options;

    @BeforeEach
    void project() throws IOException {
        folder = parent.resolve("project");
        pages = folder.resolve("src/main/pages");
        options = folder.resolve("target").resolve(AnnouncedOptions.FILE);
        new PageFolder(pages).hold().like("Wait");
        source(
                "package-info",
                "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\") package acme;");
        source("Call", "package acme; public interface Call {}");
        source("Hold", handler("Hold"));
        source("Wait", handler("Wait"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.createDirectories(folder.resolve("target/classes"));
        Files.createDirectories(folder.resolve("target/generated"));
        announce(pages);
    }

    @ParameterizedTest
    @EnumSource
    void findsAnnouncedOptions(BuildTool builder) {
        assertThat(compileAll(builder)).isEmpty();
        assertThat(folder.resolve("target/generated/acme/VoiceDispatcher.java")).exists();
    }

    /** kapt compiles nothing, and always processes all stubs. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KAPT")
    void findsAnnouncedOptionsWhenOneFileIsRecompiled(BuildTool builder) throws IOException {
        assertThat(compileAll(builder)).isEmpty();
        deleteWhatComesOf("Hold", "Voice");
        source("Hold", handler("Hold").replace("HoldRequest request", "String reason"));

        assertThat(builder.compile(folder, List.of(), "Hold")).isEmpty();
    }

    @Test
    void ecjRegeneratesTypesOfAnEarlierBuild() throws IOException {
        assertThat(compileAll(BuildTool.ECJ)).isEmpty();
        source("Hold", handler("Hold").replace("HoldRequest request", "String reason"));

        assertThat(BuildTool.ECJ.compile(folder, List.of(), "Hold")).isEmpty();
    }

    @Test
    void aCompilerOptionOverridesAnAnnouncedOne() throws IOException {
        announce(folder.resolve("elsewhere"));

        assertThat(compileAll(BuildTool.JAVAC, "-Averbatim.pages=" + pages)).isEmpty();
    }

    @Test
    void aDamagedAnnouncementIsReported() throws IOException {
        Files.writeString(options, "verbatim.pages=a b");

        assertThat(compileAll(BuildTool.JAVAC)).contains(options + " is damaged (", "; delete it and build again");
    }

    @Test
    void anAnnouncementAboveTheProjectIsIgnored() throws IOException {
        Files.delete(options);
        Path stray = parent.resolve(AnnouncedOptions.FILE);
        Files.writeString(stray, AnnouncedOptions.write(stray, Map.of(AnnouncedOptions.PAGES, pages.toString())));

        assertThat(compileAll(BuildTool.JAVAC)).contains("[page-not-found]");
    }

    private String compileAll(BuildTool builder, String... options) {
        return builder.compile(folder, List.of(options), "package-info", "Call", "Hold", "Wait");
    }

    /** Editors delete generated files like this, because they know the originating source. */
    private void deleteWhatComesOf(String... sources) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("target"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Stream.of(sources).anyMatch(file.getFileName().toString()::startsWith)) {
                    Files.delete(file);
                }
            }
        }
    }

    private void announce(Path root) throws IOException {
        Files.writeString(options, AnnouncedOptions.write(options, Map.of(AnnouncedOptions.PAGES, root.toString())));
    }

    private void source(String type, String text) throws IOException {
        Path file = folder.resolve("src/main/java/acme/" + type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String handler(String operation) {
        return """
                package acme;
                import dev.verbatim.annotations.*;
                @Operation("%1$s")
                public interface %1$s {
                    void handle(Call call, %1$sRequest request);
                }
                """.formatted(operation);
    }
}
