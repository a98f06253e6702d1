package dev.verbatim.site.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of guides: those in a folder, and those beside it in the project to which they link.
 *
 * @param folder the folder of the guides, a real path
 * @param project the folder that contains it; nothing outside of it is read
 */
record GuideFiles(Path folder, Path project) {
    private static final String SITE_FOLDER = "guides/";

    /** Files outside of the folder are below this one, so that they never have the path of a file in it. */
    private static final String BESIDE = SITE_FOLDER + "more/";

    static GuideFiles of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        Path parent = real.getParent();
        return new GuideFiles(real, parent == null ? real : parent);
    }

    /** Lists the Markdown files in the folder, at any depth, sorted by path. */
    List<Path> list() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> isMarkdown(file) && Files.isRegularFile(file) && isInside(file))
                    .sorted((one, other) -> name(one).compareTo(name(other)))
                    .toList();
        }
    }

    static boolean isMarkdown(Path file) {
        return file.toString().endsWith(".md");
    }

    /** Whether a file is in the project, even if links are followed. */
    boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(project);
        } catch (IOException absent) {
            return false;
        }
    }

    /** The path of a file below the project. */
    String name(Path file) {
        return project.relativize(file).toString().replace('\\', '/');
    }

    /** The path of the page of a file in the site. */
    String page(Path file) {
        String path = site(file).replaceFirst("\\.md$", ".html");
        return file.startsWith(folder) ? path.replaceFirst("(^|/)README\\.html$", "$1index.html") : path;
    }

    /** The path of any other file, such as an image, in the site. */
    String site(Path file) {
        return file.startsWith(folder)
                ? SITE_FOLDER + folder.relativize(file).toString().replace('\\', '/')
                : BESIDE + name(file);
    }

    /** The file to which a link leads; empty if it leaves the project or is no path. */
    Optional<Path> resolve(Path from, String relative) {
        try {
            Path parent = from.getParent();
            Path target = (parent == null ? project : parent).resolve(relative).normalize();
            return target.startsWith(project) ? Optional.of(target) : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
