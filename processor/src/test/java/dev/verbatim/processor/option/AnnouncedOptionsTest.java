package dev.verbatim.processor.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncedOptionsTest {
    @TempDir
    Path project;

    @Test
    void readsWhatItWrites() throws IOException {
        Path file = project.resolve("target/generated-sources/verbatim").resolve(AnnouncedOptions.FILE);
        Map<String, String> options = Map.of(
                "verbatim.pages", project.resolve("src/main/Seiten & 100%=#/é").toString(),
                "verbatim.baseline", project.resolve("baseline.txt").toString(),
                "verbatim.severity.uri-syntax", "off");

        Files.createDirectories(file.getParent());
        Files.writeString(file, AnnouncedOptions.write(file, options));

        assertThat(AnnouncedOptions.read(file)).isEqualTo(options);
    }

    @Test
    void writesNoAbsolutePathAndSortsTheNames() {
        Path file = project.resolve("target/gen").resolve(AnnouncedOptions.FILE);

        String text = AnnouncedOptions.write(
                file,
                Map.of(
                        "verbatim.severity.uri-syntax",
                        "off",
                        "verbatim.pages",
                        project.resolve("src/main/pages").toString()));

        assertThat(text).isEqualTo("verbatim.pages=../../src/main/pages\n" + "verbatim.severity.uri-syntax=off\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classes", "test-classes", "classes/META-INF/versions/21", "classes/com.acme.phones"})
    void isFoundFromEveryClassOutputOfTheProject(String classOutput) throws IOException {
        Path target = Files.createDirectories(project.resolve("module/target"));
        Path file = Files.createFile(target.resolve(AnnouncedOptions.FILE));
        Files.createFile(project.resolve("module/pom.xml"));
        Files.createFile(project.resolve(AnnouncedOptions.FILE));

        assertThat(AnnouncedOptions.find(target.resolve(classOutput))).contains(file);
        Files.delete(file);
        assertThat(AnnouncedOptions.find(target.resolve(classOutput))).isEmpty();
    }

    @Test
    void namesADamagedFile() throws IOException {
        Path file = Files.writeString(project.resolve(AnnouncedOptions.FILE), "verbatim.pages=a b");

        assertThatThrownBy(() -> AnnouncedOptions.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " is damaged")
                .hasMessageContaining("delete it and build again");
    }
}
