package dev.verbatim.testkit.coverage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the files of pages, for links in a report.
 *
 * @since 0.2.0
 */
public final class PageLinks {
    private final Path folder;
    private final List<Path> roots;
    private final Map<String, Optional<String>> found = new HashMap<>();

    /**
     * Creates links.
     *
     * @param folder the folder of the report, to which links are relative
     * @param roots the root folders of pages; a page that is in none of them, such as one in a jar, has no link
     */
    public PageLinks(Path folder, List<Path> roots) {
        this.folder = folder.toAbsolutePath().normalize();
        this.roots =
                roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
    }

    /** Returns the link to a page, without a line; empty if there is no such file. */
    Optional<String> to(String page) {
        return found.computeIfAbsent(page, this::find);
    }

    private Optional<String> find(String page) {
        for (Path root : roots) {
            Path file = root.resolve(page).normalize();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                String relative = folder.relativize(file).toString().replace('\\', '/');
                return Optional.of(HtmlText.path(relative.startsWith("../") ? relative : "./" + relative));
            }
        }
        return Optional.empty();
    }
}
