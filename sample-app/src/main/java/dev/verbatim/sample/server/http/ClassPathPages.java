package dev.verbatim.sample.server.http;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** The pages that the build has put on the class path, in a folder or in a jar. */
final class ClassPathPages {
    /** The root of pages on a class path, which the compiler knows, too. */
    private static final String ROOT = "verbatim";

    private static final String ONE_OF_THEM = ROOT + "/voice/SwapCalls.md";

    private ClassPathPages() {}

    /** Reads the pages below a root. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Path root) throws IOException;
    }

    /**
     * Calls a reader with the root of the pages, which exists as long as the call.
     *
     * @throws IOException if the pages are not on the class path, or cannot be read
     */
    static <T> T read(ClassLoader classPath, Reader<T> reader) throws IOException {
        URL page = classPath.getResource(ONE_OF_THEM);
        if (page == null) {
            throw new FileNotFoundException(ONE_OF_THEM
                    + " is not on the class path; the build copies src/main/pages to it, so build with Maven");
        }
        URLConnection connection = page.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            // A file system of its own, because one that others have opened could be closed meanwhile.
            try (FileSystem files = FileSystems.newFileSystem(path(jar.getJarFileURL()), (ClassLoader) null)) {
                return reader.read(files.getPath(ROOT));
            }
        }
        Path file = path(page);
        return reader.read(file.resolve("../..").normalize());
    }

    private static Path path(URL url) throws IOException {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("pages cannot be read from " + url, e);
        }
    }
}
