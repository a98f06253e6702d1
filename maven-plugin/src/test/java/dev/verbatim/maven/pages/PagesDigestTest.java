package dev.verbatim.maven.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesDigestTest {
    @TempDir
    Path root;

    private String before = "";

    @BeforeEach
    void onePage() throws IOException {
        Files.createDirectory(root.resolve("voice"));
        Files.writeString(root.resolve("voice/Hold.md"), "# Hold\n");
        before = digest();
    }

    @Test
    void staysTheSameForTheSamePages() throws IOException {
        Files.writeString(root.resolve("voice/picture.svg"), "<svg/>");

        assertThat(digest()).isEqualTo(before).hasSize(64);
    }

    @Test
    void differsWhenAPageChanges() throws IOException {
        Files.writeString(root.resolve("voice/Hold.md"), "# Held\n");

        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void differsWhenAPageIsAdded() throws IOException {
        Files.writeString(root.resolve("voice/Empty.md"), "");

        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void differsWhenAPageMoves() throws IOException {
        Files.move(root.resolve("voice/Hold.md"), root.resolve("Hold.md"));

        assertThat(digest()).isNotEqualTo(before);
    }

    private String digest() throws IOException {
        return new PagesDigest().pages(root).hex();
    }
}
