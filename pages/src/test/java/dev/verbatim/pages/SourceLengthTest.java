package dev.verbatim.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No main source file of any module is longer than a reader can hold in mind. */
class SourceLengthTest {
    private static final int MOST_LINES = 350;

    @Test
    void noSourceFileIsTooLong() throws IOException {
        SortedMap<String, Integer> lengths = new TreeMap<>();
        for (Path sources : mainSources()) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    lengths.put(file.toString(), Files.readAllLines(file).size());
                }
            }
        }
        assertThat(lengths).as("all modules are found").hasSizeGreaterThan(500);
        lengths.values().removeIf(length -> length <= MOST_LINES);
        assertThat(lengths)
                .as("longer than %d lines; split the class", MOST_LINES)
                .isEmpty();
    }

    private static List<Path> mainSources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
