package dev.verbatim.maven.scaffold;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The Java sources of a project.
 *
 * @param roots the source roots, which need not exist
 * @param encoding the encoding of the sources
 */
public record JavaSources(List<Path> roots, Charset encoding) {
    private static final String SUFFIX = ".java";

    /** Copies the roots. */
    public JavaSources {
        roots = roots.stream().filter(Files::isDirectory).toList();
    }

    /** Returns the declarations in the sources. */
    Declarations declarations() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX))
                        .sorted()
                        .toList()) {
                    // Files.readString() throws on malformed characters.
                    if (new String(Files.readAllBytes(file), encoding).contains(Declarations.ANNOTATIONS)) {
                        sources.add(file);
                    }
                }
            }
        }
        return Declarations.in(sources, encoding);
    }

    /** Returns the simple names of the types in a package, taken from the names of their files. */
    Set<String> types(String packageName) throws IOException {
        Set<String> types = new TreeSet<>();
        for (Path root : roots) {
            Path folder = root.resolve(packageName.replace('.', '/'));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(SUFFIX) && !name.equals("package-info.java"))
                            .forEach(name -> types.add(name.substring(0, name.length() - SUFFIX.length())));
                }
            }
        }
        return types;
    }
}
