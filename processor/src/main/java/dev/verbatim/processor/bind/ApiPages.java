package dev.verbatim.processor.bind;

import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PageName;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.parallel.Parallel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pages of an API: those in its folder, and those elsewhere that its operations claim.
 *
 * @param api the API
 * @param lookups the result of looking for each page that an operation claims, by path
 * @param sources all pages by path
 * @param readings the result of reading them, by path
 * @param folders the folders with pages; empty if this API has any
 */
public record ApiPages(
        DeclaredApi api,
        Map<String, Lookup> lookups,
        List<PageSource> sources,
        Map<String, PageReading> readings,
        List<String> folders) {
    /** Copies the collections. */
    public ApiPages {
        lookups = Map.copyOf(lookups);
        sources = List.copyOf(sources);
        readings = Map.copyOf(readings);
        folders = List.copyOf(folders);
    }

    /** Finds and reads the pages of an API. */
    public static ApiPages of(DeclaredApi api, PageFinder finder) {
        SortedMap<String, PageSource> sources = new TreeMap<>();
        if (api.folder().isEmpty() || PageName.problem(api.folder()).isEmpty()) {
            finder.folder(api.folder()).forEach(source -> sources.put(source.file(), source));
        }
        Map<String, Lookup> lookups = new HashMap<>();
        for (DeclaredOperation operation : api.operations()) {
            lookups.computeIfAbsent(
                    api.file(operation.page()),
                    file -> sources.containsKey(file) ? new Lookup.Found(sources.get(file)) : finder.find(file));
        }
        for (Lookup lookup : lookups.values()) {
            if (lookup instanceof Lookup.Found found) {
                sources.put(found.page().file(), found.page());
            }
        }
        Map<String, PageReading> readings = new HashMap<>();
        Parallel.inOrder(
                List.copyOf(sources.values()),
                source -> PageReader.read(source, Style.WEBSERVICES).get(0),
                (page, reading) -> readings.put(page.file(), reading.get()));
        return new ApiPages(
                api,
                lookups,
                List.copyOf(sources.values()),
                readings,
                sources.isEmpty() ? finder.folders() : List.of());
    }

    /** Returns the path of an operation's page relative to the root of the pages, as the annotations give it. */
    public String file(DeclaredOperation operation) {
        return api.file(operation.page());
    }

    /** Returns the result of looking for an operation's page. */
    public Lookup lookup(DeclaredOperation operation) {
        return Objects.requireNonNull(lookups.get(file(operation)), operation.page());
    }

    /** Returns the result of reading an operation's page; empty if that was not found. */
    public Optional<PageReading> reading(DeclaredOperation operation) {
        return Optional.ofNullable(readings.get(file(operation)));
    }

    /** Returns the page of an operation as text; empty if it was not found. */
    public Optional<PageSource> source(DeclaredOperation operation) {
        return lookup(operation) instanceof Lookup.Found found ? Optional.of(found.page()) : Optional.empty();
    }

    /** Returns the page of an operation; empty if it was not found, or documents something else. */
    public Optional<OperationPage> page(DeclaredOperation operation) {
        return reading(operation)
                .filter(PageReading.Operation.class::isInstance)
                .map(found -> ((PageReading.Operation) found).page())
                .filter(page -> isOf(operation, page));
    }

    /** Returns whether a page documents an operation. A page without a row for the name documents the operation that claims it. */
    private static boolean isOf(DeclaredOperation operation, OperationPage page) {
        return page.operationName()
                .map(name -> name.value().equals(operation.operation()))
                .orElse(true);
    }

    /** Returns the pages that operations claim, by path. */
    public Set<String> claimed() {
        return api.operations().stream().map(this::file).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns whether operations claim all operation pages in the API's folder. */
    public boolean areAllClaimed() {
        return operationPages().stream().map(OperationPage::file).allMatch(claimed()::contains);
    }

    /** Returns where to show findings about claimed pages: at the operation, by path. */
    public Map<String, Subject> subjects() {
        Map<String, Subject> subjects = new HashMap<>();
        api.operations().forEach(operation -> subjects.putIfAbsent(file(operation), operation.subject()));
        return subjects;
    }

    /** Returns the pages that document operations, claimed or not, by path. */
    public List<OperationPage> operationPages() {
        return new TreeMap<>(readings)
                .values().stream()
                        .filter(PageReading.Operation.class::isInstance)
                        .map(reading -> ((PageReading.Operation) reading).page())
                        .toList();
    }
}
