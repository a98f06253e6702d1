package dev.verbatim.site;

import dev.verbatim.pages.finding.Baseline;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.site.coverage.CoverageFile;
import dev.verbatim.site.guide.Guides;
import dev.verbatim.site.json.JsonMembers;
import dev.verbatim.site.view.SiteContent;
import dev.verbatim.site.view.SourceLinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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
    private Severities severities = Severities.DEFAULT;
    private Baseline baseline = Baseline.EMPTY;
    private String sourceLinks = "";
    private @Nullable Path sourceRoot;
    private @Nullable Path coverage;
    private @Nullable Path guides;

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

    /** Sets the severities of the rules about pages; findings of rules that are off are not shown. */
    public SiteBuilder severities(Severities chosen) {
        severities = chosen;
        return this;
    }

    /** Sets the findings that are accepted, and not shown. */
    public SiteBuilder baseline(Baseline accepted) {
        baseline = accepted;
        return this;
    }

    /**
     * Sets the address of a line in the source of the pages.
     *
     * @param template with {@code {file}} and perhaps {@code {line}}, such as
     *     {@code https://git.example.com/docs/blob/main/{file}#L{line}}
     * @param root the folder to which {@code {file}} is relative, such as that of the project; if it does not contain the pages,
     *     their root
     * @throws IllegalArgumentException if the template has no {@code {file}}, or another scheme than {@code http} or {@code https}
     */
    public SiteBuilder sourceLinks(String template, Path root) {
        sourceLinks = new SourceLinks(template, "").template();
        sourceRoot = root;
        return this;
    }

    /** Sets the address of a line in the source; {@code {file}} is relative to the root of the pages. */
    public SiteBuilder sourceLinks(String template) {
        return sourceLinks(template, pages);
    }

    /** Sets the report in JSON that the goal {@code coverage} writes. */
    public SiteBuilder coverage(Path report) {
        coverage = report;
        return this;
    }

    /** Adds a folder of Markdown files as guides, together with the Markdown files beside it to which they link. */
    public SiteBuilder guides(Path folder) {
        guides = folder;
        return this;
    }

    /**
     * Reads the pages and prepares the site.
     *
     * @throws IOException if the folder of the pages does not exist or cannot be listed, or the report of coverage or a guide cannot
     *     be read
     * @throws IllegalArgumentException if links of guides lead nowhere, each with its line, or two pages would have the same path
     */
    public Site build() throws IOException {
        SiteReader reader = new SiteReader(pages, folders, severities, baseline);
        SourceLinks sources = sources(pages);
        Guides read = guides == null
                ? Guides.NONE
                : reader.guides(
                        guides, sources(guides.toAbsolutePath().normalize().resolve("..")));
        SiteContent content = reader.content(
                title,
                policy(),
                tryOut != null,
                coverage == null ? CoverageFile.NONE : CoverageFile.read(coverage),
                sources,
                read);
        return new Site(
                SiteFiles.of(content, read, endpoints, siteJson()), SiteReader.summary(content), content.policy());
    }

    private String policy() {
        String sources = tryOut == null ? "" : tryOut.sources();
        return POLICY.formatted(sources.isEmpty() ? "" : " " + sources);
    }

    /** The addresses of the files of a folder. */
    private SourceLinks sources(Path folder) throws IOException {
        if (sourceRoot == null) {
            return SourceLinks.NONE;
        }
        Path root = sourceRoot.toRealPath();
        Path real = Files.exists(folder) ? folder.toRealPath() : folder;
        String prefix = real.startsWith(root) ? root.relativize(real).toString().replace('\\', '/') : "";
        return new SourceLinks(sourceLinks, prefix.isEmpty() ? "" : prefix + "/");
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
                            .put("tickets", tryOut.ticketsPath())
                            .object());
        }
        return json.source();
    }
}
