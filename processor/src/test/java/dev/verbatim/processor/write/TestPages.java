package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pages for tests. */
final class TestPages {
    private static final Path SAMPLE_APP = Path.of("../sample-app/src/main/pages");

    private TestPages() {}

    /** Returns the operation pages of the sample application's Voice API. */
    static List<OperationPage> voice() {
        return in(SAMPLE_APP);
    }

    /** Returns the operation pages in the folder {@code voice} of a root. */
    static List<OperationPage> in(Path root) {
        try (Stream<Path> files = Files.list(root.resolve("voice"))) {
            return files.sorted()
                    .map(file -> PageReader.read("voice/" + file.getFileName(), text(file), Style.WEBSERVICES)
                            .get(0))
                    .filter(PageReading.Operation.class::isInstance)
                    .map(reading -> ((PageReading.Operation) reading).page())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the page of an operation whose request has every kind of member, some named like generated variables. */
    static OperationPage everyKind() {
        String always = """
                "aString": "a", "bool": true, "anInt": 1, "aLong": 3000000000, "aDouble": 0.25,
                "anInteger": 123456789012345678901234567890, "decimal": 0.1000000000000000000000001, "mixed": %s,
                "aList": ["a"], "holes": [null, "a"], "grid": [[1]], "things": [{"x": 1}], "strange": {"list": {"x": 1}, "override": {"x": 1}, "members": {"json": {"override": {"x": 1}}}}, "userData": {"a": "b"},
                "records": {}, "next": ["Everything"], "nothing": null, "in": "1", "out": "2", "seen": "3",
                "member": "4", "inValue": 5""";
        return operation(
                "Everything",
                "| records | Key/value data. |\n",
                "{\"operationName\": \"Everything\", \"optInt\": 5, \"optBool\": true, \"nullable\": null, \"maybe\": null, "
                        + always.formatted("1").replace("\"records\": {}", "\"records\": {\"k\": {\"x\": 1}}") + "}",
                "{\"operationName\": \"Everything\", \"nullable\": \"x\", " + always.formatted("\"x\"") + "}",
                "{\"operationName\": \"Everything\", \"nullable\": \"x\", \"maybe\": \"x\", " + always.formatted("true")
                        + "}");
    }

    /** Returns the page of an operation with these rows of the Parameters table and one sample for each request. */
    static OperationPage operation(String name, String rows, String... requests) {
        StringBuilder page = new StringBuilder("""
                # %1$s

                ## Parameters

                | Parameter | Value |
                |---|---|
                | operationName | %1$s |
                """.formatted(name)).append(rows).append('\n');
        for (String request : requests) {
            page.append("## Sample\n\n### Request\n\n```\nPOST api/v2/me/calls/1\n" + request + "\n```\n\n");
        }
        return read("voice/" + name + ".md", page.toString());
    }

    /** Reads a single page. */
    static OperationPage read(String file, String markdown) {
        PageReading reading = PageReader.read(file, markdown, Style.WEBSERVICES).get(0);
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
