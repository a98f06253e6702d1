package dev.verbatim.processor.option;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Processor options that a build tool writes into a file, so that its users need no {@code -A} options. A compiler option
 * overrides an option in the file.
 *
 * <p>The file is in a folder above the class output, the only location that every compiler has and that every {@code Filer}
 * can resolve, whether or not files exist there. (In IntelliJ, javac has no source path; the filers of Eclipse do not know one;
 * and a generated source is missing when only a few changed files are compiled.) The file has one {@code name=value} on each
 * line. A path is written as a URI relative to the file, so the text is the same on every machine.
 */
public final class AnnouncedOptions {
    /** The name of the file. */
    public static final String FILE = "verbatim-options.properties";

    /** The prefix of the names of Verbatim's options. */
    public static final String PREFIX = "verbatim.";

    /** The root folder of the pages. */
    public static final String PAGES = "verbatim.pages";

    /** The file of muted findings. */
    public static final String BASELINE = "verbatim.baseline";

    private static final Set<String> PATHS = Set.of(PAGES, BASELINE);

    /** The file that marks the folder of a project; folders above it are not searched. */
    private static final String PROJECT = "pom.xml";

    private AnnouncedOptions() {}

    /**
     * Finds the options file for a compilation in the nearest folder above its class output, up to the first folder with a
     * {@code pom.xml}.
     *
     * @param classOutput the folder of the class output, an absolute path, which need not exist
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
     * Reads an options file.
     *
     * @param file an absolute path
     * @return the values by the names of the processor's options; paths are absolute
     * @throws IOException if the file cannot be read or parsed; the message says what to do
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
     * Returns the text of an options file.
     *
     * @param file the file that will have the text, an absolute path
     * @param options the values by name; paths are absolute
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
        Path folder = file.getParent();
        if (folder == null || !Objects.equals(target.getRoot(), file.getRoot())) {
            // A path on another drive has no relative form.
            return target.toUri().toString();
        }
        StringJoiner names = new StringJoiner("/");
        folder.relativize(target).forEach(name -> names.add(name.toString()));
        try {
            return new URI(null, null, names.toString(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(target.toString(), e);
        }
    }
}
