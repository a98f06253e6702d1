package dev.verbatim.processor.javac;

import dev.verbatim.pages.find.DirectoryRoot;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.find.PagesRoot;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;

/** Finds pages below {@code verbatim/} in a location of the compiler: the class output, or the class path including archives. */
public final class FilerRoot implements PagesRoot {
    private static final String FOLDER = "verbatim/";

    private final Filer filer;
    private final Location location;
    private final String name;

    /**
     * Creates a root for a location.
     *
     * @param name the location in messages
     */
    public FilerRoot(Filer filer, Location location, String name) {
        this.filer = filer;
        this.location = location;
        this.name = name;
    }

    @Override
    public String place(String file) {
        return FOLDER + file + " in the " + name;
    }

    @Override
    public Optional<Lookup> find(String file) {
        Optional<FileObject> object = resource(file);
        Optional<PagesRoot> directory = object.flatMap(found -> directory(found, file));
        if (directory.isPresent()) {
            // The compiler would follow symbolic links out of the directory.
            return directory.get().find(file);
        }
        return object.flatMap(found -> read(found, file));
    }

    @Override
    public List<String> list(String folder) {
        return directory(folder).map(directory -> directory.list(folder)).orElse(List.of());
    }

    @Override
    public List<String> folders() {
        return directory("").map(PagesRoot::folders).orElse(List.of());
    }

    /** Returns the directory on disk. The compiler cannot list folders, but knows the path of a file that does not exist. */
    private Optional<PagesRoot> directory(String folder) {
        String file = folder.isEmpty() ? "x.md" : folder + "/x.md";
        return resource(file).flatMap(found -> directory(found, file));
    }

    private Optional<FileObject> resource(String file) {
        return FileLocations.resource(filer, location, FOLDER + file);
    }

    private static Optional<PagesRoot> directory(FileObject object, String file) {
        return FileLocations.folder(object, file).map(DirectoryRoot::new);
    }

    private static Optional<Lookup> read(FileObject object, String file) {
        try (InputStream in = object.openInputStream()) {
            return Optional.of(new Lookup.Found(PageSource.of(file, in.readNBytes(MOST_BYTES))));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
