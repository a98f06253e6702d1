package dev.verbatim.site.view;

import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedOperation;
import dev.verbatim.site.api.GeneralPage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the site by the files that they are made of. */
public final class PagePaths {
    private final Map<String, String> byFile = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /** Lists the pages of APIs. */
    public PagePaths(Collection<DocumentedApi> apis) {
        for (DocumentedApi api : apis) {
            List<DocumentedOperation> operations = api.operations();
            for (int index = 0; index < operations.size(); index++) {
                String path = api.path(operations.get(index).file() + ".html");
                byFile.putIfAbsent(operations.get(index).page().file(), path);
                positions.put(path, index);
            }
            // Of a file with several operations, the page of the whole file.
            for (GeneralPage page : api.general()) {
                byFile.put(page.source().file(), api.path(page.file() + ".html"));
            }
        }
    }

    /** Returns the path of the page that shows a file, given by its path below the root of the pages. */
    public Optional<String> of(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** Returns the position of the operation with that page among those of its API; 0 for other pages. */
    int position(String path) {
        return positions.getOrDefault(path, 0);
    }
}
