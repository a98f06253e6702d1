package dev.verbatim.site.view;

import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedOperation;
import java.util.ArrayList;
import java.util.List;

/** Makes the pages of a site. */
public final class SitePages {
    private final SiteContent content;

    /** Creates the pages of a site. */
    public SitePages(SiteContent content) {
        this.content = content;
    }

    /** Returns the first page. */
    public byte[] overview() {
        List<Link> apis = content.apis().stream()
                .map(api -> new Link(api.name(), api.path("index.html")))
                .toList();
        return Templates.page("overview", new OverviewView(shell("", "", "", ""), apis));
    }

    /** Returns the page of an API. */
    public byte[] api(DocumentedApi api) {
        List<Link> operations = api.operations().stream()
                .map(operation -> new Link(operation.name(), operation.file() + ".html"))
                .toList();
        return Templates.page(
                "api", new ApiView(shell(api.name() + " API", api.root(), api.folder(), ""), api.name(), operations));
    }

    /** Returns the page of an operation. */
    public byte[] operation(DocumentedApi api, DocumentedOperation operation) {
        return Templates.page(
                "operation",
                new OperationView(
                        shell(operation.name(), api.root(), api.folder(), operation.file()),
                        operation.name(),
                        operation.summary(),
                        content.hasTryOut() ? operation.file() + ".json" : null));
    }

    private Shell shell(String title, String root, String folder, String file) {
        List<LinkGroup> groups = new ArrayList<>();
        for (DocumentedApi other : content.apis()) {
            List<Link> links = new ArrayList<>();
            if (other.folder().equals(folder) || content.apis().size() == 1) {
                for (DocumentedOperation operation : other.operations()) {
                    links.add(new Link(
                            operation.name(),
                            other.path(operation.file() + ".html"),
                            operation.file().equals(file)));
                }
            }
            groups.add(new LinkGroup(new Link(other.name(), other.path("index.html")), links));
        }
        return new Shell(title, content.title(), root, content.policy(), groups);
    }
}
