package dev.verbatim.site.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The styles, scripts and libraries of every site. */
public final class Assets {
    /** The folder of the assets in a site and, below this package's parent, in the jar. */
    private static final String FOLDER = "assets/";

    private static final List<String> NAMES = new String(read("files.txt"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();

    private Assets() {}

    /** Returns the paths of the assets in a site, as {@code assets/files.txt} lists them: a jar cannot list them itself. */
    public static List<String> paths() {
        return NAMES.stream().map(name -> FOLDER + name).toList();
    }

    /** Returns the bytes of an asset. */
    public static byte[] content(String path) {
        return read(path.substring(FOLDER.length()));
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/dev/verbatim/site/" + FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The jar of verbatim-site lacks the file assets/" + name + ".");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
