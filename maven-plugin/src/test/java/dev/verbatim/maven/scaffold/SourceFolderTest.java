package dev.verbatim.maven.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
    @TempDir
    Path project;

    private Path elsewhere;
    private SourceFolder sources;

    @BeforeEach
    void folders() throws IOException {
        elsewhere = Files.createDirectory(project.resolve("elsewhere"));
        sources = new SourceFolder(project.resolve("src/main/java"), StandardCharsets.UTF_8);
    }

    @Test
    void writesBelowItsRoot() throws IOException {
        sources.write("com/acme/Hold.java", "interface Hold {}");

        assertThat(sources.file("com/acme/Hold.java")).hasContent("interface Hold {}");
        assertThat(sources.has("com/acme/Hold.java")).isTrue();
    }

    @Test
    void rootItselfMayBeALink() throws IOException {
        SourceFolder linked = new SourceFolder(
                Files.createSymbolicLink(project.resolve("linked"), elsewhere), StandardCharsets.UTF_8);

        linked.write("com/acme/Hold.java", "interface Hold {}");

        assertThat(elsewhere.resolve("com/acme/Hold.java")).exists();
    }

    @Test
    void writesNothingThroughALinkThatLeavesTheRoot() throws IOException {
        Files.createDirectories(sources.root());
        Files.createSymbolicLink(sources.root().resolve("com"), elsewhere);

        assertThatThrownBy(() -> sources.write("com/acme/Hold.java", "interface Hold {}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("because of a symbolic link; replace the link with a folder");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void writesNothingThroughPartsThatLeaveTheRoot() {
        assertThatThrownBy(() -> sources.write("../../../x/Hold.java", "interface Hold {}"))
                .isInstanceOf(IOException.class);
        assertThat(project.resolve("x")).doesNotExist();
    }

    @Test
    void doesNotOverwriteFilesOrBrokenLinks() throws IOException {
        Files.createDirectories(sources.root());
        Files.createSymbolicLink(sources.file("Hold.java"), elsewhere.resolve("Hold.java"));

        assertThat(sources.has("Hold.java")).isTrue();
        assertThatThrownBy(() -> sources.write("Hold.java", "interface Hold {}"))
                .isInstanceOf(IOException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }
}
