package dev.verbatim.pages.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of pages in any file system.
 *
 * @since 0.2.0
 */
public final class DirectoryRoot implements PagesRoot {
    /** How many levels below the root {@link #folders} searches; it only serves advice in error messages. */
    private static final int DEEPEST = 8;

    private final Path directory;

    /** The pages below a directory, which need not exist. */
    public DirectoryRoot(Path directory) {
        this.directory = directory;
    }

    @Override
    public String place(String file) {
        return directory.resolve(file).toString();
    }

    @Override
    public Optional<Lookup> find(String file) {
        try {
            Path path = directory.resolve(file);
            if (!isInside(path)) {
                return Optional.of(new Lookup.Unsafe((Files.isSymbolicLink(path) ? "is" : "is below")
                        + " a symbolic link that leaves the root of the pages"));
            }
            // Reading a pipe or a device might never end.
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(path)) {
                return Optional.of(new Lookup.Found(PageSource.of(file, in.readNBytes(MOST_BYTES))));
            }
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> list(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return names(folder).stream()
                .map(name -> prefix + name)
                .filter(name -> PageName.problem(name).isEmpty())
                .sorted()
                .toList();
    }

    @Override
    public List<String> folders() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try {
            // The root itself may be a link. Other links are not followed, so the walk ends and stays inside the root.
            Path top = directory.toRealPath();
            try (Stream<Path> files = Files.walk(top, DEEPEST)) {
                return files.filter(file -> !file.equals(top) && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                        .map(file -> top.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> PageName.problem(name).isEmpty())
                        .filter(name -> list(name).stream().anyMatch(PageName::isMarkdown))
                        .sorted()
                        .toList();
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    /** The names of the files in a folder, in no particular order; none if the folder is outside the root. */
    private List<String> names(String folder) {
        Path path = directory.resolve(folder);
        try {
            if (!Files.isDirectory(path) || !isInside(path)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(path)) {
                return files.map(file -> file.getFileName().toString()).toList();
            }
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Whether the existing part of a path stays below the root after all links are followed. */
    private boolean isInside(Path path) throws IOException {
        for (Path existing = path; existing != null; existing = existing.getParent()) {
            if (existing.equals(directory) || Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                return existing.toRealPath().startsWith(directory.toRealPath());
            }
        }
        return false;
    }
}
