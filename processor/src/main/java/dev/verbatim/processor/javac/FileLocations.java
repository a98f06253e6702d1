package dev.verbatim.processor.javac;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import org.jspecify.annotations.Nullable;

/** Where the locations of a compiler are on disk. A filer lists no folders, but says where a file is or would be. */
final class FileLocations {
    private FileLocations() {}

    /**
     * The folder of an output location.
     *
     * @param unused a file in it that is never generated; whether it exists does not matter
     * @return empty if the compiler has no such location, or has it in memory
     */
    static Optional<Path> outputFolder(Filer filer, Location location, String unused) {
        return resource(filer, location, unused)
                .flatMap(found -> folder(found, unused))
                .or(() -> created(filer, location, unused).flatMap(placed -> folder(placed, unused)));
    }

    /** ecj gives files that exist. It places another one when it is to be generated; unless it is opened, nothing is written. */
    private static Optional<FileObject> created(Filer filer, Location location, String file) {
        try {
            return Optional.of(filer.createResource(location, "", file));
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    /** A file of a location; that there is one does not mean that it exists. */
    static Optional<FileObject> resource(Filer filer, Location location, String file) {
        try {
            return Optional.ofNullable(filer.getResource(location, "", file));
        } catch (IOException | RuntimeException absent) {
            // Filers say it by exceptions of their own too, those of Eclipse by an IllegalArgumentException.
            return Optional.empty();
        }
    }

    /**
     * The folder that a file was asked for in.
     *
     * @param file the path by which it was asked for
     */
    static Optional<Path> folder(FileObject object, String file) {
        @Nullable Path folder = path(object).orElse(null);
        for (int names = Path.of(file).getNameCount(); names > 0 && folder != null; names--) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder);
    }

    /** Where a file is; empty if it is in memory or in an archive. */
    static Optional<Path> path(FileObject object) {
        URI uri = object.toUri();
        return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
    }
}
