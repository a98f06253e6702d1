package dev.verbatim.processor.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncedOptionsTest {
    @TempDir
    Path project;

    @Test
    void readsWhatIsWritten() throws IOException {
        Path file = project.resolve("target/generated-sources/verbatim").resolve(AnnouncedOptions.FILE);
        Map<String, String> options = Map.of(
                "verbatim.pages", project.resolve("src/main/Seiten & 100%=#/é").toString(),
                "verbatim.baseline", project.resolve("baseline.txt").toString(),
                "verbatim.severity.uri-syntax", "off");

        String text = AnnouncedOptions.write(file, options);

        assertThat(AnnouncedOptions.read(file.toUri(), text)).isEqualTo(options);
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

        assertThat(text)
                .isEqualTo("verbatim.pages=../../../../src/main/pages\n" + "verbatim.severity.uri-syntax=off\n");
    }

    @Test
    void saysWhichFileIsDamaged() {
        assertThatThrownBy(
                        () -> AnnouncedOptions.read(URI.create("file:///p/options.properties"), "verbatim.pages=a b"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("file:///p/options.properties is damaged")
                .hasMessageContaining("Build the project anew");
    }
}
