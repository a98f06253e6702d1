package dev.verbatim.processor.check;

import dev.verbatim.processor.page.OperationPage;
import dev.verbatim.processor.page.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The operation pages of one folder.
 *
 * @param folder the folder's path below the root of the pages; empty for the root
 * @param pages the pages by file name in ASCII order
 * @param operationNames the operation names of the pages
 */
record Api(String folder, List<ApiPage> pages, Set<String> operationNames) {
    /** Sorts pages into APIs. */
    static List<Api> of(Collection<OperationPage> pages) {
        Map<String, List<OperationPage>> folders = new TreeMap<>();
        for (OperationPage page : pages) {
            folders.computeIfAbsent(folder(page.file()), folder -> new ArrayList<>())
                    .add(page);
        }
        List<Api> apis = new ArrayList<>();
        folders.forEach((folder, members) -> apis.add(of(folder, members)));
        return apis;
    }

    private static Api of(String folder, List<OperationPage> pages) {
        Set<String> names = pages.stream()
                .flatMap(page -> page.operationName().stream())
                .map(Text::value)
                .collect(Collectors.toUnmodifiableSet());
        return new Api(
                folder,
                pages.stream()
                        .sorted(Comparator.comparing(OperationPage::file))
                        .map(page -> ApiPage.of(page, names))
                        .toList(),
                names);
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}
