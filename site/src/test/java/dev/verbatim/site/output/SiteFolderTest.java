package dev.verbatim.site.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
    @TempDir
    Path folder;

    @Test
    void aLaterRunReplacesTheSiteAndNothingElse() throws IOException {
        Path target = folder.resolve("site");
        write(target, "one", "index.html", "voice/Hold.html", "voice/old/Park.html");
        Files.writeString(target.resolve("CNAME"), "docs.example.com");

        write(target, "two", "index.html", "voice/Hold.html");

        assertThat(files(target)).containsExactly(".verbatim-site", "CNAME", "index.html", "voice", "voice/Hold.html");
        assertThat(target.resolve("index.html")).hasContent("two");
        assertThat(target.resolve("CNAME")).hasContent("docs.example.com");
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> write(folder, "one", "index.html"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has files that are not of an earlier site, so nothing was written");
        assertThat(files(folder)).containsExactly("thesis.txt");
    }

    @Test
    void aFileThatIsNotOfTheSiteIsNotReplaced() throws IOException {
        write(folder, "one", "index.html");
        Files.writeString(folder.resolve("about.html"), "mine");

        assertThatThrownBy(() -> write(folder, "two", "index.html", "about.html"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("about.html is not of an earlier site, so nothing was written");
        assertThat(folder.resolve("about.html")).hasContent("mine");
        assertThat(folder.resolve("index.html")).hasContent("one");
    }

    @Test
    void aPageThatCannotBeMadeLeavesTheEarlierSite() throws IOException {
        write(folder, "one", "a.html", "b.html");

        assertThatThrownBy(() -> new SiteFolder(folder).write(List.of("a.html", "b.html"), path -> {
                    if (path.equals("b.html")) {
                        throw new IllegalStateException("broken");
                    }
                    return "two".getBytes(UTF_8);
                }))
                .hasMessage("broken");
        assertThat(folder.resolve("a.html")).hasContent("one");
        assertThat(files(folder)).containsExactly(".verbatim-site", "a.html", "b.html");
    }

    @Test
    void anEditedListDeletesNothingElsewhere() throws IOException {
        Path target = folder.resolve("site");
        write(target, "one", "index.html");
        Files.writeString(folder.resolve("precious.txt"), "mine");
        Files.writeString(target.resolve(".verbatim-site"), "index.html\n../precious.txt\n");

        write(target, "two", "index.html");

        assertThat(folder.resolve("precious.txt")).hasContent("mine");
    }

    private static void write(Path target, String content, String... paths) throws IOException {
        new SiteFolder(target).write(List.of(paths), path -> content.getBytes(UTF_8));
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> !file.equals(root))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
