package dev.verbatim.site;

import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedOperation;
import dev.verbatim.site.api.GeneralPage;
import dev.verbatim.site.guide.Guide;
import dev.verbatim.site.guide.Guides;
import dev.verbatim.site.json.ApiJson;
import dev.verbatim.site.json.OperationJson;
import dev.verbatim.site.output.Assets;
import dev.verbatim.site.view.SearchPages;
import dev.verbatim.site.view.SiteContent;
import dev.verbatim.site.view.SitePages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Lists the files of a site. Each is made when it is asked for. */
final class SiteFiles {
    private final SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    private final SiteContent content;
    private final SitePages views;

    private SiteFiles(SiteContent content) {
        this.content = content;
        views = new SitePages(content);
    }

    /**
     * Lists the files.
     *
     * @param endpoints the paths of the endpoints of APIs that have one for all operations, by folder
     * @param siteJson what scripts read about the site
     */
    static SortedMap<String, Supplier<byte[]>> of(
            SiteContent content, Guides guides, UnaryOperator<String> endpoints, String siteJson) {
        SiteFiles files = new SiteFiles(content);
        files.general(guides, siteJson);
        content.apis().forEach(api -> files.api(api, endpoints.apply(api.folder())));
        guides.guides().forEach(files::guide);
        guides.images().forEach((path, file) -> files.add(path, () -> read(file)));
        return files.files;
    }

    private void general(Guides guides, String siteJson) {
        add("index.html", views::overview);
        add(SitePages.FINDINGS, views::findings);
        add("site.json", () -> utf8(siteJson));
        add("search.json", () -> utf8(search(guides)));
        Assets.paths().forEach(path -> add(path, () -> Assets.content(path)));
    }

    private String search(Guides guides) {
        SearchPages search = new SearchPages();
        content.apis().forEach(api -> search.add(api, content.texts()));
        guides.guides().forEach(guide -> search.add(guide.document(), guide.title(), guide.path(), "Guides"));
        return search.json();
    }

    private void api(DocumentedApi api, String endpoint) {
        if (!api.folder().isEmpty()) {
            add(api.path("index.html"), () -> views.api(api));
        }
        add(api.path("api.json"), () -> utf8(ApiJson.of(api, endpoint)));
        for (DocumentedOperation operation : api.operations()) {
            add(api.path(operation.file() + ".html"), () -> views.operation(api, operation));
            add(api.path(operation.file() + ".json"), () -> utf8(OperationJson.of(api, operation, endpoint)));
        }
        for (GeneralPage page : api.general()) {
            add(api.path(page.file() + ".html"), () -> views.general(api, page));
        }
    }

    private void guide(Guide guide) {
        add(
                guide.path(),
                () -> views.guide(
                        guide.title(),
                        guide.path(),
                        guide.document(),
                        guide.targets(),
                        guide.source().orElse(null)));
    }

    private void add(String path, Supplier<byte[]> content) {
        if (files.putIfAbsent(path, content) != null) {
            throw new IllegalArgumentException("Two pages of the site would have the path " + path
                    + "; rename the folder or the file of one of them");
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
