package dev.verbatim.maven.scaffold;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder for new Java sources. Writes nothing outside of it, and overwrites nothing.
 *
 * @param root the folder, which need not exist and may itself be a link
 * @param encoding the encoding of the sources
 */
public record SourceFolder(Path root, Charset encoding) {
    /** Returns the file of a source, given its path below the root. */
    public Path file(String path) {
        return root.resolve(path);
    }

    /** Returns whether a file or a link with this name exists. */
    public boolean has(String path) {
        return Files.exists(file(path), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes a source.
     *
     * @throws IOException if the path leads out of the root, by its parts or by a link, or if the file exists
     */
    public void write(String path, String source) throws IOException {
        Files.createDirectories(root);
        Path file = file(path).normalize();
        Path folder = file.getParent();
        if (folder == null
                || !file.startsWith(root.normalize())
                || !existing(folder).toRealPath().startsWith(root.toRealPath())) {
            throw new IOException(file + " is outside of the folder " + root
                    + " because of a symbolic link; replace the link with a folder");
        }
        Files.createDirectories(folder);
        Files.writeString(file, source, encoding, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static Path existing(Path folder) throws IOException {
        for (Path existing = folder; existing != null; existing = existing.getParent()) {
            if (Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                return existing;
            }
        }
        throw new NoSuchFileException(folder.toString());
    }
}
