package dev.verbatim.processor.option;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Processor options that a build tool announces in a file, so that its users pass no {@code -A}. An option of the compiler
 * wins over an announced one.
 *
 * <p>The file lies above the class output: the one location that every compiler has, and whose files every {@code Filer}
 * can place, whether or not they exist. (javac has no source path in IntelliJ, the filers of Eclipse know none, and a
 * generated source is missing from a compilation of a few changed files.) The file has one {@code name=value} a line. A
 * value that is a path is a URI relative to the file, so the text is the same on every machine.
 */
public final class AnnouncedOptions {
    /** The name of the file. */
    public static final String FILE = "verbatim-options.properties";

    /** What the names of our options begin with. */
    public static final String PREFIX = "verbatim.";

    /** The root folder of the pages. */
    public static final String PAGES = "verbatim.pages";

    /** The file of muted findings. */
    public static final String BASELINE = "verbatim.baseline";

    private static final Set<String> PATHS = Set.of(PAGES, BASELINE);

    /** Marks the folder of a project; what is above belongs to others. */
    private static final String PROJECT = "pom.xml";

    private AnnouncedOptions() {}

    /**
     * Finds the announcement for a compilation: the file in the nearest folder above its class output. Nothing above the
     * project, the first folder that has a {@code pom.xml}, is considered.
     *
     * @param classOutput an absolute path, which need not exist
     */
    public static Optional<Path> find(Path classOutput) {
        for (Path folder = classOutput.getParent(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            if (Files.exists(folder.resolve(PROJECT))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Reads what a file announces, by the names of the processor's options. Paths are absolute.
     *
     * @param file an absolute path
     * @throws IOException if the file cannot be read or is no announcement; the message says what to do
     */
    public static SortedMap<String, String> read(Path file) throws IOException {
        Properties lines = new Properties();
        SortedMap<String, String> options = new TreeMap<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            for (String name : lines.stringPropertyNames()) {
                String value = lines.getProperty(name);
                options.put(
                        name,
                        PATHS.contains(name)
                                ? Path.of(file.toUri().resolve(value)).toString()
                                : value);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged (" + e.getMessage() + "); delete it and build again", e);
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
