package dev.verbatim.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the main Java sources of the project, for tests about all of them. */
final class MainSources {
    private MainSources() {}

    /** Returns the sources of all modules, and of the examples. */
    static List<Path> ofAllModules() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(Path.of(".."), Path.of("../examples"))) {
            try (Stream<Path> modules = Files.list(folder)) {
                for (Path module : modules.toList()) {
                    files.addAll(of(module));
                }
            }
        }
        return files;
    }

    /** Returns the sources of a module; none if the folder is not a module. */
    static List<Path> of(Path module) throws IOException {
        Path root = module.resolve("src/main/java");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
