package dev.verbatim.maven.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Markdown files at any depth below a folder.
 *
 * @param root the folder
 */
public record PageTree(Path root) {
    /** The files' paths relative to the root, with {@code /} between their parts, in an order that no file system decides. */
    public List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
