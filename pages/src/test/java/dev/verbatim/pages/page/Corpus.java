package dev.verbatim.pages.page;

import dev.verbatim.pages.style.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The practice pages: pages of a real API with the defects of the real pages. */
public final class Corpus {
    private Corpus() {}

    /** Reads every page. */
    public static List<PageReading> read() {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> PageReader.read(name(file), text(file), Style.WEBSERVICES)
                            .get(0))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the operation pages of a folder. */
    public static List<OperationPage> operationPages(String folder) {
        return read().stream()
                .filter(PageReading.Operation.class::isInstance)
                .map(reading -> ((PageReading.Operation) reading).page())
                .filter(page -> page.file().startsWith(folder))
                .toList();
    }

    /** Returns the lines of {@code expected.jsonl}: the expected findings. */
    public static List<String> expected() {
        return text(root().resolve("expected.jsonl")).lines().toList();
    }

    /** Returns the text of one page. */
    public static String text(String file) {
        return text(root().resolve(file));
    }

    private static String name(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the root of the pages, from the folder of any module. */
    public static Path root() {
        return Path.of("../pages/src/test/resources/corpus").toAbsolutePath().normalize();
    }
}
