package dev.verbatim.maven.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Markdown files at any depth below a folder.
 *
 * @param root the folder
 */
public record PageTree(Path root) {
    private static final Pattern OTHER_MARKDOWN = Pattern.compile("\\.(?:(?i:markdown|mdx|mdown|mkd)|MD|Md|mD)$");

    /** The files' paths relative to the root, with {@code /} between their parts, in an order that no file system decides. */
    public List<String> files() throws IOException {
        return paths(file -> file.toString().endsWith(".md") && Files.isRegularFile(file));
    }

    /** The files that are Markdown by other endings, and not among the files. */
    public List<String> otherMarkdown() throws IOException {
        return paths(file -> OTHER_MARKDOWN.matcher(file.toString()).find() && Files.isRegularFile(file));
    }

    /** The folders that are symbolic links out of the root; their pages are not among the files. */
    public List<String> foldersElsewhere() throws IOException {
        return paths(file -> Files.isSymbolicLink(file) && Files.isDirectory(file) && !isInside(file));
    }

    private List<String> paths(Predicate<Path> which) throws IOException {
        // The root itself may well be a link.
        Path top = root.toRealPath();
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(which)
                    .map(file -> top.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/"))
                    .sorted()
                    .toList();
        }
    }

    private boolean isInside(Path link) {
        try {
            return link.toRealPath().startsWith(root.toRealPath());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
