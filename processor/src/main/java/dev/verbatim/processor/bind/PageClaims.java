package dev.verbatim.processor.bind;

import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Finds the page of each operation: in the file that {@code @Operation} or the operation's name gives, and otherwise by the name that
 * the pages of the API's folder document.
 */
final class PageClaims {
    private final DeclaredApi api;
    private final PageFinder finder;
    private final Function<PageSource, List<PageReading>> reader;
    private final SortedMap<String, PageSource> sources;
    private final Map<String, List<PageReading>> readings;
    private final Map<String, OperationPage> documented = new HashMap<>();

    /**
     * Creates the search.
     *
     * @param reader reads a page that is outside of the API's folder
     * @param sources the pages of the API's folder by path; pages that are found elsewhere are added
     * @param readings what these pages document, by path; what pages elsewhere document is added
     */
    PageClaims(
            DeclaredApi api,
            PageFinder finder,
            Function<PageSource, List<PageReading>> reader,
            SortedMap<String, PageSource> sources,
            Map<String, List<PageReading>> readings) {
        this.api = api;
        this.finder = finder;
        this.reader = reader;
        this.sources = sources;
        this.readings = readings;
        for (String file : sources.keySet()) {
            for (OperationPage page : pages(readings.getOrDefault(file, List.of()))) {
                OperationNames.of(page).ifPresent(name -> documented.putIfAbsent(name, page));
            }
        }
    }

    /** Returns the page of an operation. */
    PageClaim of(DeclaredOperation operation) {
        String file = api.file(operation.file());
        Optional<OperationPage> named = operation.page().isPresent() || sources.containsKey(file)
                ? Optional.empty()
                : Optional.ofNullable(documented.get(operation.operation()));
        if (named.isPresent()) {
            return inFile(operation, named.get().file(), named);
        }
        if (!sources.containsKey(file)) {
            Lookup lookup = finder.find(file);
            if (!(lookup instanceof Lookup.Found found)) {
                return new PageClaim(operation, file, lookup, List.of(), Optional.empty());
            }
            sources.put(file, found.page());
            readings.computeIfAbsent(file, unread -> reader.apply(found.page()));
        }
        List<PageReading> read = readings.getOrDefault(file, List.of());
        Optional<OperationPage> page = read.size() > 1
                ? pages(read).stream()
                        .filter(section -> isNamed(operation, section))
                        .findFirst()
                : pages(read).stream()
                        .filter(only -> only.operationName().isEmpty() || isNamed(operation, only))
                        .findFirst();
        return inFile(operation, file, page);
    }

    private PageClaim inFile(DeclaredOperation operation, String file, Optional<OperationPage> page) {
        PageSource known = sources.get(file);
        PageSource source = known != null ? known : PageSource.of(file, new byte[0]);
        return new PageClaim(operation, file, new Lookup.Found(source), readings.getOrDefault(file, List.of()), page);
    }

    private static boolean isNamed(DeclaredOperation operation, OperationPage page) {
        return OperationNames.of(page).equals(Optional.of(operation.operation()));
    }

    /** Returns those of the readings that document operations. */
    static List<OperationPage> pages(List<PageReading> readings) {
        return readings.stream()
                .filter(PageReading.Operation.class::isInstance)
                .map(reading -> ((PageReading.Operation) reading).page())
                .toList();
    }
}
