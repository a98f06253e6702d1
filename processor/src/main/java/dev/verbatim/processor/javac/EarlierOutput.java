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
 * The files that an earlier compilation has left in the output locations. If the class output is also on the class path, javac
 * finds the class files there. They are not input, so those of a package are hidden before anything of it is read.
 *
 * <p>Before any processor runs, javac has already read the types in the user's signatures and imports. Up to JDK 22 it keeps the
 * components of such a record, and crashes when it then compiles the record from source (JDK-8332297).
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

    /** Creates the earlier output of a compilation. */
    public EarlierOutput(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.isJavac = elements.getClass().getName().startsWith("com.sun.tools.javac.");
        this.keepsRecords = isJavac && Runtime.version().feature() < FIXED_IN;
    }

    /** Hides the class files that were generated into a package. Call this before anything of the package is read. */
    public void hide(String packageName) {
        // Other compilers recompile only what has changed, and need the rest.
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

    /** Returns whether a type was generated from the same text, and then compiled. */
    boolean has(String type, String text) {
        String path = type.replace('.', '/');
        return hasCompiled(type)
                && Stream.of(StandardLocation.SOURCE_OUTPUT, StandardLocation.CLASS_OUTPUT)
                        .flatMap(location -> file(location, path + ".java").stream())
                        .anyMatch(file -> hasContent(file, text));
    }

    /**
     * Returns whether a type was compiled, generated or not.
     *
     * @param type its binary name
     */
    boolean hasCompiled(String type) {
        return hidden.containsKey(type)
                || file(StandardLocation.CLASS_OUTPUT, type.replace('.', '/') + CLASS_FILE)
                        .isPresent();
    }

    /** Returns whether this compiler has already read a type, so that it can no longer compile it. */
    boolean isFixed(String type) {
        // Its file is hidden, so the compiler knows the type only if it has read it.
        return keepsRecords
                && hidden.getOrDefault(type, new TreeMap<>()).values().stream()
                        .anyMatch(file -> text(file).contains(RECORD))
                && elements.getTypeElement(type) != null;
    }

    /** Returns the qualified names of the changed types that this compiler has already read, so that it can no longer compile them. */
    public List<String> outdated(List<GeneratedFile> files) {
        return files.stream()
                .filter(file -> file instanceof GeneratedFile.Source source
                        && isFixed(source.type())
                        && !has(source.type(), source.text().get()))
                .map(file -> ((GeneratedFile.Source) file).type())
                .toList();
    }

    /** Restores the class files of a type. */
    void restore(String type) {
        hidden.getOrDefault(type, new TreeMap<>()).forEach((file, bytes) -> {
            try {
                Files.write(file, bytes);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Deletes the sources of the hidden types, which the compiler would otherwise read instead of the classes. */
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
     * Deletes sources that were written for this compilation only, so that no later one finds them. When the last round begins,
     * javac has read them. Other compilers read them again later, and do not find sources that they are not given.
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
