package dev.verbatim.pages.find;

import dev.verbatim.pages.style.StyleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists the Markdown files below a folder, at any depth. All lists have paths relative to the folder, with {@code /} between
 * their parts, and are sorted.
 *
 * @param root the folder
 * @since 0.2.0
 */
public record PageTree(Path root) {
    private static final Pattern OTHER_MARKDOWN = Pattern.compile("\\.(?:(?i:markdown|mdown|mkd)|MD|Md|mD)$");

    /** Returns the paths of the files relative to the root, with {@code /} between their parts, sorted. */
    public List<String> files() throws IOException {
        return paths(file -> PageName.isMarkdown(file.toString()) && Files.isRegularFile(file));
    }

    /** Returns the style files. */
    public List<String> styles() throws IOException {
        return paths(file -> file.endsWith(StyleFile.NAME) && Files.isRegularFile(file));
    }

    /** Returns the Markdown files with other extensions, which are not read. */
    public List<String> otherMarkdown() throws IOException {
        return paths(file -> OTHER_MARKDOWN.matcher(file.toString()).find() && Files.isRegularFile(file));
    }

    /** Returns the folders that are symbolic links out of the root, whose pages are not read. */
    public List<String> foldersElsewhere() throws IOException {
        return paths(file -> Files.isSymbolicLink(file) && Files.isDirectory(file) && !isInside(file));
    }

    private List<String> paths(Predicate<Path> which) throws IOException {
        // The root itself may be a link.
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
