package dev.verbatim.pages.check;

import dev.verbatim.pages.page.OperationPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The operation pages of one folder.
 *
 * @param folder the folder's path below the root of the pages; empty for the root
 * @param pages the pages by file name in ASCII order, those of a file by position
 * @param operationNames the operation names of the pages
 */
record Api(String folder, List<ApiPage> pages, Set<String> operationNames) {
    /** Groups pages by folder; the APIs are sorted by folder. */
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
        Set<String> names = new HashSet<>();
        pages.forEach(page -> page.operationName().ifPresent(name -> names.add(name.value())));
        pages.sort(OperationPage.ORDER);
        List<ApiPage> apiPages = new ArrayList<>();
        pages.forEach(page -> apiPages.add(ApiPage.of(page, names)));
        return new Api(folder, apiPages, names);
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}
