package dev.verbatim.processor.javac;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import org.jspecify.annotations.Nullable;

/**
 * Finds the locations of a compiler on disk. A filer cannot list folders, but knows the path of a file, even of one that does not
 * exist.
 */
final class FileLocations {
    private FileLocations() {}

    /**
     * Returns the folder of an output location.
     *
     * @param unused a file in it that is never generated; it need not exist
     * @return the folder; empty if the compiler has no such location or keeps it in memory
     */
    static Optional<Path> outputFolder(Filer filer, Location location, String unused) {
        return resource(filer, location, unused)
                .flatMap(found -> folder(found, unused))
                .or(() -> created(filer, location, unused).flatMap(placed -> folder(placed, unused)));
    }

    /** Returns the path of a new file: ecj knows no path of a file that does not exist. Nothing is written until it is opened. */
    private static Optional<FileObject> created(Filer filer, Location location, String file) {
        try {
            return Optional.of(filer.createResource(location, "", file));
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    /** Returns a file of a location, even if it does not exist; empty if there is no such location. */
    static Optional<FileObject> resource(Filer filer, Location location, String file) {
        try {
            return Optional.ofNullable(filer.getResource(location, "", file));
        } catch (IOException | RuntimeException absent) {
            // Filers also throw other exceptions; the filer of Eclipse throws an IllegalArgumentException.
            return Optional.empty();
        }
    }

    /**
     * Returns the folder in which a file was looked up.
     *
     * @param file the path of the lookup, relative to the folder
     */
    static Optional<Path> folder(FileObject object, String file) {
        @Nullable Path folder = path(object).orElse(null);
        for (int names = Path.of(file).getNameCount(); names > 0 && folder != null; names--) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder);
    }

    /** Returns the path of a file; empty if it is in memory or in an archive. */
    static Optional<Path> path(FileObject object) {
        URI uri = object.toUri();
        return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
    }
}
