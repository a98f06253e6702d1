package dev.verbatim.maven.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsFileTest {
    @TempDir
    Path project;

    @ParameterizedTest
    @CsvSource({"target, target/classes", "target, target/out/classes", "target, bin/classes", "target, target"})
    void isFoundFromTheClasses(String build, String classes) throws IOException {
        OptionsFile file = OptionsFile.of(project.resolve(build), project.resolve(classes));
        file.write(Map.of("verbatim.severity.uri-syntax", "off"));

        assertThat(AnnouncedOptions.find(project.resolve(classes))).contains(file.path());
    }

    @Test
    void containsNoAbsolutePath() throws IOException {
        String text = OptionsFile.of(project.resolve("target"), project.resolve("target/classes"))
                .write(Map.of(
                        "verbatim.pages", project.resolve("src/main/pages").toString()));

        assertThat(text).isEqualTo("verbatim.pages=../src/main/pages\n");
        assertThat(project.resolve("target/verbatim-options.properties")).hasContent(text);
    }
}
