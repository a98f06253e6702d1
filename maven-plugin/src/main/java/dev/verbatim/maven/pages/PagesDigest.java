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
import java.util.ArrayList;
import java.util.List;

/** A digest of the pages and options on which the generated code depends: it changes when one of them changes. */
public final class PagesDigest {
    /** One line for each part. All lines have the same length, so different parts never give the same text. */
    private final StringBuilder parts = new StringBuilder();

    /** Adds the path and the content of every page and style file below the folder; of those that must not be read, only the path. */
    public PagesDigest pages(Path root) throws IOException {
        PageFinder finder = new PageFinder(List.of(new DirectoryRoot(root)));
        PageTree tree = new PageTree(root);
        List<String> files = new ArrayList<>(tree.files());
        files.addAll(tree.styles());
        for (String file : files) {
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

    /** Returns the SHA-256 of all parts, in hexadecimal digits. */
    public String hex() {
        return digest(parts.toString());
    }

    private static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
