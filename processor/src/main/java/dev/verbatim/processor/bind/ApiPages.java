package dev.verbatim.processor.bind;

import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PageName;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.parallel.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pages of an API: those of its folder, and those that its operations claim wherever they are.
 *
 * @param claims one for each operation, in the API's order
 * @param sources all pages by path
 * @param readings what came of reading them, by path
 * @param folders the folders that have pages, if this API has none at all
 */
public record ApiPages(
        List<Claim> claims, List<PageSource> sources, Map<String, PageReading> readings, List<String> folders) {
    /** Copies the collections. */
    public ApiPages {
        claims = List.copyOf(claims);
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
        List<Lookup> lookups = api.operations().stream()
                .map(operation -> api.file(operation.page()))
                .map(file -> sources.containsKey(file) ? new Lookup.Found(sources.get(file)) : finder.find(file))
                .toList();
        for (Lookup lookup : lookups) {
            if (lookup instanceof Lookup.Found found) {
                sources.put(found.page().file(), found.page());
            }
        }
        Map<String, PageReading> readings = new HashMap<>();
        Parallel.inOrder(
                List.copyOf(sources.values()),
                PageReader::read,
                (page, reading) -> readings.put(page.file(), reading.get()));
        List<Claim> claims = new ArrayList<>();
        for (DeclaredOperation operation : api.operations()) {
            String file = api.file(operation.page());
            claims.add(new Claim(operation, file, lookups.get(claims.size()), Optional.ofNullable(readings.get(file))));
        }
        return new ApiPages(
                claims, List.copyOf(sources.values()), readings, sources.isEmpty() ? finder.folders() : List.of());
    }

    /** The pages that operations claim, by path. */
    public Set<String> claimed() {
        return claims.stream().map(Claim::file).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether an operation claims every page of the API's folder that documents one. */
    public boolean areAllClaimed() {
        return operationPages().stream().map(OperationPage::file).allMatch(claimed()::contains);
    }

    /** Where findings about a page are shown that is claimed: at the operation. */
    public Map<String, Subject> subjects() {
        Map<String, Subject> subjects = new HashMap<>();
        claims.forEach(
                claim -> subjects.putIfAbsent(claim.file(), claim.operation().subject()));
        return subjects;
    }

    /** The pages that document operations, claimed or not, by path. */
    public List<OperationPage> operationPages() {
        return new TreeMap<>(readings)
                .values().stream()
                        .filter(PageReading.Operation.class::isInstance)
                        .map(reading -> ((PageReading.Operation) reading).page())
                        .toList();
    }
}
