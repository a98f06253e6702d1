package dev.verbatim.site;

import dev.verbatim.pages.Pages;
import dev.verbatim.site.api.ApiReader;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedOperation;
import dev.verbatim.site.json.ApiJson;
import dev.verbatim.site.json.JsonMembers;
import dev.verbatim.site.json.OperationJson;
import dev.verbatim.site.output.Assets;
import dev.verbatim.site.view.SiteContent;
import dev.verbatim.site.view.SitePages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a site.
 *
 * @since 0.2.0
 */
public final class SiteBuilder {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'%s; worker-src 'self'; base-uri 'none'; form-action 'none'";

    private final Path pages;
    private String title = "API documentation";
    private UnaryOperator<String> endpoints = folder -> "/rpc";
    private Set<String> folders = Set.of();
    private @Nullable TryOutServer tryOut;

    SiteBuilder(Path pages) {
        this.pages = pages;
    }

    /** Sets the title; by default {@code API documentation}. */
    public SiteBuilder title(String text) {
        title = text;
        return this;
    }

    /** Sets the server to which the try-out sends requests. Without one, the site has no try-out. */
    public SiteBuilder tryOut(TryOutServer server) {
        tryOut = server;
        return this;
    }

    /** Sets the path at which the server serves APIs with one endpoint for all operations; by default {@code /rpc}. */
    public SiteBuilder endpoint(String path) {
        endpoints = folder -> path;
        return this;
    }

    /** Sets the paths at which the server serves APIs with one endpoint for all operations, by their folders. */
    public SiteBuilder endpoints(UnaryOperator<String> paths) {
        endpoints = paths;
        return this;
    }

    /** Documents only these APIs: folders below the root of the pages, such as {@code voice}. By default, or if it is empty, all. */
    public SiteBuilder apis(Set<String> names) {
        folders = Set.copyOf(names);
        return this;
    }

    /**
     * Reads the pages and prepares the site.
     *
     * @throws IOException if the folder of the pages does not exist or cannot be listed
     */
    public Site build() throws IOException {
        Pages read = Pages.read(pages);
        List<DocumentedApi> apis = read.folders().stream()
                .filter(folder -> folders.isEmpty() || folders.contains(folder.folder()))
                .map(ApiReader::read)
                .toList();
        String sources = tryOut == null ? "" : tryOut.sources();
        String policy = POLICY.formatted(sources.isEmpty() ? "" : " " + sources);
        SitePages views = new SitePages(new SiteContent(title, apis, policy, tryOut != null));
        SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
        files.put("index.html", views::overview);
        files.put("site.json", () -> utf8(siteJson()));
        for (DocumentedApi api : apis) {
            String endpoint = endpoints.apply(api.folder());
            files.put(api.path("index.html"), () -> views.api(api));
            files.put(api.path("api.json"), () -> utf8(ApiJson.of(api, endpoint)));
            for (DocumentedOperation operation : api.operations()) {
                files.put(api.path(operation.file() + ".html"), () -> views.operation(api, operation));
                files.put(api.path(operation.file() + ".json"), () -> utf8(OperationJson.of(api, operation, endpoint)));
            }
        }
        Assets.paths().forEach(path -> files.put(path, () -> Assets.content(path)));
        int operations = apis.stream().mapToInt(api -> api.operations().size()).sum();
        return new Site(files, new SiteSummary(apis.size(), operations, 0, 0, 0), policy);
    }

    private String siteJson() {
        JsonMembers json = new JsonMembers().put("title", title);
        if (tryOut != null) {
            json.put(
                    "tryOut",
                    new JsonMembers()
                            .put("baseUrl", tryOut.baseUrl())
                            .put("cometd", tryOut.cometdPath())
                            .put("events", tryOut.eventsPath())
                            .object());
        }
        return json.source();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
