package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.processor.page.OperationPage;
import dev.verbatim.processor.page.PageReader;
import dev.verbatim.processor.page.PageReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pages to test with. */
final class Pages {
    private static final Path SAMPLE_APP = Path.of("../sample-app/src/main/pages");

    private Pages() {}

    /** The pages of the sample application's Voice API. */
    static List<OperationPage> voice() {
        try (Stream<Path> files = Files.list(SAMPLE_APP.resolve("voice"))) {
            return files.sorted()
                    .map(file -> read("voice/" + file.getFileName(), text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of its own. */
    static OperationPage read(String file, String markdown) {
        PageReading reading = PageReader.read(file, markdown);
        assertThat(reading).isInstanceOf(PageReading.Operation.class);
        return ((PageReading.Operation) reading).page();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
