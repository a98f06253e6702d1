package dev.verbatim.processor.javac;

import dev.verbatim.processor.model.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/**
 * What an earlier compilation has left in the output locations. javac finds the class files if the class output is on the class
 * path too, so those of a package are hidden before anything of it is read: they are no input.
 *
 * <p>What signatures and imports of the user's mention, javac has read before any processor runs. Up to JDK 22 it keeps the
 * components of a record that it has read, and crashes when it compiles the record from source (JDK-8332297).
 */
public final class EarlierOutput {
    private static final int FIXED_IN = 23;
    private static final String CLASS_FILE = ".class";
    private static final String MARKER = "L" + KnownTypes.VERBATIM_GENERATED.replace('.', '/') + ";";
    private static final String RECORD = "java/lang/Record";

    private final Filer filer;
    private final Elements elements;
    private final boolean isJavac;
    private final boolean keepsRecords;
    private final Map<String, SortedMap<Path, byte[]>> hidden = new HashMap<>();

    /** What a compilation meets. */
    public EarlierOutput(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.isJavac = elements.getClass().getName().startsWith("com.sun.tools.javac.");
        this.keepsRecords = isJavac && Runtime.version().feature() < FIXED_IN;
    }

    /** Hides what was generated into a package. Called before anything of the package is read. */
    public void hide(String packageName) {
        // Other compilers compile again only what has changed, and would miss the rest.
        if (!isJavac) {
            return;
        }
        try {
            SortedMap<Path, byte[]> files = classFiles(packageName);
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                if (text(file.getValue()).contains(MARKER)) {
                    hidden.put(packageName + "." + outermost(file.getKey()), new TreeMap<>());
                }
            }
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                SortedMap<Path, byte[]> ofType = hidden.get(packageName + "." + outermost(file.getKey()));
                if (ofType != null) {
                    ofType.put(file.getKey(), file.getValue());
                    Files.delete(file.getKey());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether a type was generated from the same text, and compiled. */
    boolean has(String type, String text) {
        String path = type.replace('.', '/');
        return hasCompiled(type)
                && Stream.of(StandardLocation.SOURCE_OUTPUT, StandardLocation.CLASS_OUTPUT)
                        .flatMap(location -> file(location, path + ".java").stream())
                        .anyMatch(file -> hasContent(file, text));
    }

    /**
     * Whether a type was compiled, be it generated or not.
     *
     * @param type its binary name
     */
    boolean hasCompiled(String type) {
        return hidden.containsKey(type)
                || file(StandardLocation.CLASS_OUTPUT, type.replace('.', '/') + CLASS_FILE)
                        .isPresent();
    }

    /** Whether this compiler has read a type and cannot compile it any more. */
    boolean isFixed(String type) {
        // Without its file, it exists for those only who have read it.
        return keepsRecords
                && hidden.getOrDefault(type, new TreeMap<>()).values().stream()
                        .anyMatch(file -> text(file).contains(RECORD))
                && elements.getTypeElement(type) != null;
    }

    /** The types that have changed and that this compiler has read before, so that it cannot compile them any more. */
    public List<String> outdated(List<GeneratedFile> files) {
        return files.stream()
                .filter(file -> file instanceof GeneratedFile.Source source
                        && isFixed(source.type())
                        && !has(source.type(), source.text().get()))
                .map(file -> ((GeneratedFile.Source) file).type())
                .toList();
    }

    /** Takes a type as it was compiled. */
    void restore(String type) {
        hidden.getOrDefault(type, new TreeMap<>()).forEach((file, bytes) -> {
            try {
                Files.write(file, bytes);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Removes the sources of what is hidden, which the compiler would otherwise read in place of the classes. */
    public void removeSources() {
        for (String type : hidden.keySet()) {
            Stream.of(StandardLocation.SOURCE_OUTPUT, StandardLocation.CLASS_OUTPUT)
                    .flatMap(location -> file(location, type.replace('.', '/') + ".java").stream())
                    .forEach(file -> {
                        try {
                            Files.deleteIfExists(file);
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    });
        }
    }

    /**
     * Removes sources that were written for this compilation alone, so that no later one finds them. javac has read them when
     * the last round begins; other compilers read them again later, and find sources only where they are named.
     */
    public void takeBack(List<Path> sources) {
        if (!isJavac) {
            return;
        }
        for (Path source : sources) {
            try {
                Files.deleteIfExists(source);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private SortedMap<Path, byte[]> classFiles(String packageName) throws IOException {
        String unused = packageName.replace('.', '/') + "/package-info.class";
        Optional<Path> folder = FileLocations.resource(filer, StandardLocation.CLASS_OUTPUT, unused)
                .flatMap(FileLocations::path)
                .map(Path::getParent)
                .filter(Files::isDirectory);
        SortedMap<Path, byte[]> files = new TreeMap<>();
        if (folder.isPresent()) {
            try (Stream<Path> all = Files.list(folder.get())) {
                for (Path file :
                        all.filter(path -> path.toString().endsWith(CLASS_FILE)).toList()) {
                    files.put(file, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private Optional<Path> file(Location location, String path) {
        return FileLocations.resource(filer, location, path)
                .flatMap(FileLocations::path)
                .filter(Files::isRegularFile);
    }

    private static boolean hasContent(Path file, String text) {
        try {
            return Files.readString(file).equals(text);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String outermost(Path classFile) {
        return classFile.getFileName().toString().replaceFirst("(\\$.*)?\\.class$", "");
    }

    private static String text(byte[] classFile) {
        return new String(classFile, StandardCharsets.ISO_8859_1);
    }
}
