package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operation pages of one folder.
 *
 * @param folder the folder's path below the root of the pages; empty for the root
 * @param pages the pages by file name in ASCII order, those of a file by position
 * @param events what the folder documents about events outside of operations, in the same order
 * @param operationNames the operation names of the pages
 */
record Api(String folder, List<ApiPage> pages, List<ApiPage> events, Set<String> operationNames) {
    private static final int MOST_NAMED = 3;

    /**
     * Groups pages by folder; the APIs are sorted by folder.
     *
     * @param pages the operations
     * @param events what is documented about events outside of operations
     */
    static List<Api> of(Collection<OperationPage> pages, Collection<OperationPage> events) {
        Map<String, List<OperationPage>> folders = byFolder(pages);
        Map<String, List<OperationPage>> eventFolders = byFolder(events);
        eventFolders.keySet().forEach(folder -> folders.computeIfAbsent(folder, it -> new ArrayList<>()));
        List<Api> apis = new ArrayList<>();
        folders.forEach(
                (folder, members) -> apis.add(of(folder, members, eventFolders.getOrDefault(folder, List.of()))));
        return apis;
    }

    private static Map<String, List<OperationPage>> byFolder(Collection<OperationPage> pages) {
        Map<String, List<OperationPage>> folders = new TreeMap<>();
        for (OperationPage page : pages) {
            folders.computeIfAbsent(folder(page.file()), folder -> new ArrayList<>())
                    .add(page);
        }
        return folders;
    }

    private static Api of(String folder, List<OperationPage> pages, List<OperationPage> events) {
        Set<String> names = new HashSet<>();
        pages.forEach(page -> page.operationName().ifPresent(name -> names.add(name.value())));
        return new Api(folder, sorted(pages, names), sorted(events, names), names);
    }

    private static List<ApiPage> sorted(List<OperationPage> pages, Set<String> names) {
        return pages.parallelStream()
                .sorted(OperationPage.ORDER)
                .map(page -> ApiPage.of(page, names))
                .toList();
    }

    /** The operations, then the pages about events. */
    List<ApiPage> all() {
        return events.isEmpty()
                ? pages
                : Stream.concat(pages.stream(), events.stream()).toList();
    }

    /** Groups pages by file, in the order of the pages. */
    static List<List<ApiPage>> byFile(Collection<ApiPage> pages) {
        Map<String, List<ApiPage>> files = new LinkedHashMap<>();
        pages.forEach(page ->
                files.computeIfAbsent(page.file(), file -> new ArrayList<>()).add(page));
        return List.copyOf(files.values());
    }

    /** The names of the first operations and the number of the others, for messages. */
    static String names(List<ApiPage> pages) {
        String named = pages.stream()
                .limit(MOST_NAMED)
                .map(page -> page.operationName()
                        .or(() -> page.page().title().map(Text::value))
                        .orElse("this operation"))
                .map(Quote::plain)
                .collect(Collectors.joining(", "));
        int others = pages.size() - MOST_NAMED;
        return others > 0 ? named + " and " + others + " more" : named;
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}
