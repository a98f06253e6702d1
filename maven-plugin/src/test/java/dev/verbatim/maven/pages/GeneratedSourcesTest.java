package dev.verbatim.maven.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSourcesTest {
    @TempDir
    Path project;

    private Path source;
    private Path ours;
    private Path others;

    @BeforeEach
    void compiled() throws IOException {
        source = write("src/Hold.java", "interface Hold {}", 1);
        ours = write("annotations/HoldRequest.java", "@VerbatimGenerated(page = \"Hold.md\")", 2);
        others = write("annotations/HoldMapper.java", "@Generated", 2);
    }

    @Test
    void keepsFilesNewerThanEverySource() throws IOException {
        deleteOutdated();

        assertThat(ours).exists();
    }

    @Test
    void deletesOnlyGeneratedFilesOlderThanASource() throws IOException {
        Files.setLastModifiedTime(source, FileTime.fromMillis(3));

        deleteOutdated();

        assertThat(ours).doesNotExist();
        assertThat(others).exists();
        assertThat(source).exists();
    }

    private void deleteOutdated() throws IOException {
        new GeneratedSources(project.resolve("annotations"))
                .deleteOutdated(List.of(project.resolve("src"), project.resolve("none")));
    }

    private Path write(String name, String content, long time) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return Files.setLastModifiedTime(file, FileTime.fromMillis(time));
    }
}
