package dev.verbatim.maven.pages;

import dev.verbatim.pages.find.Digest;
import dev.verbatim.pages.find.DirectoryRoot;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PageTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One number for all that the generated code depends on besides Java: it differs when a page or an option does. */
public final class PagesDigest {
    /** A line for each part; all are equally long, so two parts never run into one. */
    private final StringBuilder parts = new StringBuilder();

    /** Adds the path and the content of every page below the folder; of what must not be read, the path alone. */
    public PagesDigest pages(Path root) throws IOException {
        PageFinder finder = new PageFinder(List.of(new DirectoryRoot(root)));
        for (String file : new PageTree(root).files()) {
            text(file);
            text(finder.find(file) instanceof Lookup.Found found ? found.page().digest() : "");
        }
        return this;
    }

    /** Adds the content of a file. */
    public PagesDigest file(Path file) throws IOException {
        parts.append(Digest.of(Files.readAllBytes(file))).append('\n');
        return this;
    }

    /** Adds a text. */
    public PagesDigest text(String text) {
        parts.append(digest(text)).append('\n');
        return this;
    }

    /** The SHA-256 of all that was added, in hexadecimal digits. */
    public String hex() {
        return digest(parts.toString());
    }

    private static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
