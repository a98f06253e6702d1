package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import dev.verbatim.pages.style.StyleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads pages whose operations are sections, and shows what was read as short texts. */
final class Sections {
    private Sections() {}

    static List<PageReading> read(String settings, String page) {
        return PageReader.read("api/page.md", page, style(settings));
    }

    static Style style(String settings) {
        return StyleFile.read("api/verbatim.properties", settings).style();
    }

    static List<OperationPage> operations(String settings, String page) {
        return operations(read(settings, page));
    }

    static List<OperationPage> operations(List<PageReading> readings) {
        return readings.stream()
                .filter(PageReading.Operation.class::isInstance)
                .map(reading -> ((PageReading.Operation) reading).page())
                .toList();
    }

    static OperationPage operation(String settings, String page) {
        List<OperationPage> operations = operations(settings, page);
        if (operations.size() != 1) {
            throw new AssertionError(read(settings, page));
        }
        return operations.get(0);
    }

    /** The operations of a page: {@code 3 SetLamp}. */
    static List<String> names(List<OperationPage> operations) {
        return operations.stream()
                .map(page -> page.position().line() + " "
                        + page.operationName().map(Text::value).orElse("-"))
                .toList();
    }

    /** The rows of a table: {@code level integer!} is mandatory, {@code level integer?} optional. */
    static String rows(Optional<ParameterTable> table) {
        return table.map(read -> read.parameters().stream().map(Sections::row).collect(Collectors.joining(", ")))
                .orElse("-");
    }

    private static String row(Parameter row) {
        return row.name().orElse("<" + row.cell().value() + ">")
                + row.type().map(type -> " " + type).orElse("")
                + switch (row.presence()) {
                    case MANDATORY -> "!";
                    case OPTIONAL -> "?";
                    case UNSAID -> "";
                };
    }

    /** An event: {@code LAMP_UPDATE: lamp_id string, level integer}. */
    static String event(DocumentedEvent event) {
        return event.name().map(Text::value).orElse("-") + ": " + rows(Optional.of(event.members()));
    }

    /** Reads a page of the folders with pages in several dialects, with the style file beside it. */
    static List<PageReading> folder(String file) {
        Path path = Path.of("src/test/resources/styles").resolve(file);
        try {
            Style style = style(Files.readString(path.resolveSibling("verbatim.properties")));
            return PageReader.read(file, Files.readString(path), style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
