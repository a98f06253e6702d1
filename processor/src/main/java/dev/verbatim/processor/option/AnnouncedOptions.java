package dev.verbatim.processor.option;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Processor options that a build tool announces in a file of a source root, so that its users pass no {@code -A}. An
 * option of the compiler wins over an announced one.
 *
 * <p>The file is {@link #FILE} below a source root; the processor looks it up on javac's source path. It has one
 * {@code name=value} a line. A value that is a path is a URI relative to the file, so the text is the same on every
 * machine and may go into a jar of sources.
 */
public final class AnnouncedOptions {
    /** Where the file is, below a source root. */
    public static final String FILE = "META-INF/verbatim/options.properties";

    /** What the names of our options begin with. */
    public static final String PREFIX = "verbatim.";

    /** The root folder of the pages. */
    public static final String PAGES = "verbatim.pages";

    /** The file of muted findings. */
    public static final String BASELINE = "verbatim.baseline";

    private static final Set<String> PATHS = Set.of(PAGES, BASELINE);

    private AnnouncedOptions() {}

    /**
     * What the file announces, by the names of the processor's options. Paths are absolute.
     *
     * @param file where the text was read, a URI with the scheme {@code file}
     * @param text the file's content
     * @throws IOException if the text is no announcement
     */
    public static SortedMap<String, String> read(URI file, String text) throws IOException {
        Properties lines = new Properties();
        SortedMap<String, String> options = new TreeMap<>();
        try {
            lines.load(new StringReader(text));
            for (String name : lines.stringPropertyNames()) {
                String value = lines.getProperty(name);
                options.put(
                        name,
                        PATHS.contains(name) ? Path.of(file.resolve(value)).toString() : value);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is damaged: " + e.getMessage() + ". Build the project anew.", e);
        }
        return options;
    }

    /**
     * The text that announces options.
     *
     * @param file where the text will be written, an absolute path
     * @param options values by name; paths are absolute
     */
    public static String write(Path file, Map<String, String> options) {
        return new TreeMap<>(options)
                .entrySet().stream()
                        .map(option -> option.getKey() + "="
                                + (PATHS.contains(option.getKey())
                                        ? relative(file, Path.of(option.getValue()))
                                        : option.getValue())
                                + "\n")
                        .collect(Collectors.joining());
    }

    private static String relative(Path file, Path target) {
        if (!target.getRoot().equals(file.getRoot())) {
            // Another drive; there is no relative path.
            return target.toUri().toString();
        }
        StringJoiner names = new StringJoiner("/");
        file.getParent().relativize(target).forEach(name -> names.add(name.toString()));
        try {
            return new URI(null, null, names.toString(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(target.toString(), e);
        }
    }
}
