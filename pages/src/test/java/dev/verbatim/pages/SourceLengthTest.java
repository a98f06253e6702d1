package dev.verbatim.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No main source file of any module is longer than a reader can hold in mind. */
class SourceLengthTest {
    private static final int MOST_LINES = 350;

    @Test
    void noSourceFileIsTooLong() throws IOException {
        SortedMap<String, Integer> lengths = new TreeMap<>();
        for (Path file : MainSources.ofAllModules()) {
            lengths.put(file.toString(), Files.readAllLines(file).size());
        }
        assertThat(lengths).as("all modules are found").hasSizeGreaterThan(500);
        assertThat(lengths.keySet()).as("the examples are found").anyMatch(file -> file.contains("examples"));
        lengths.values().removeIf(length -> length <= MOST_LINES);
        assertThat(lengths)
                .as("longer than %d lines; split the class", MOST_LINES)
                .isEmpty();
    }
}
