package dev.verbatim.site.view;

import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedOperation;
import dev.verbatim.site.api.GeneralPage;
import dev.verbatim.site.view.SiteContent.GuideLink;
import java.util.ArrayList;
import java.util.List;

/** Makes the navigation of a page. Of a very long list of operations it has those around the current one, so that pages stay small. */
final class Navigation {
    /** The most operations that are listed. */
    private static final int MOST = 120;

    private final SiteContent content;
    private final PagePaths pages;

    Navigation(SiteContent content, PagePaths pages) {
        this.content = content;
        this.pages = pages;
    }

    /**
     * Makes the navigation.
     *
     * @param folder the API of the page; an empty text also for pages of no API
     * @param path the path of the page in the site
     */
    List<LinkGroup> of(String folder, String path) {
        List<LinkGroup> groups = new ArrayList<>();
        boolean isGuide =
                content.guides().stream().anyMatch(guide -> guide.path().equals(path));
        for (DocumentedApi api : content.apis()) {
            boolean isOpen =
                    !isGuide && (api.folder().equals(folder) || content.apis().size() == 1);
            String index = api.path("index.html");
            groups.add(new LinkGroup(
                    new Link(api.name() + " API", index, index.equals(path)), isOpen ? links(api, path) : List.of()));
        }
        if (!content.guides().isEmpty()) {
            groups.add(new LinkGroup(
                    new Link("Guides", content.guides().get(0).path()),
                    isGuide
                            ? content.guides().stream()
                                    .map(guide -> link(guide, path))
                                    .toList()
                            : List.of()));
        }
        if (!content.findings().isEmpty() || !content.unread().isEmpty()) {
            groups.add(new LinkGroup(
                    new Link("Findings", SitePages.FINDINGS, path.equals(SitePages.FINDINGS)), List.of()));
        }
        return groups;
    }

    private static Link link(GuideLink guide, String path) {
        return new Link(guide.title(), guide.path(), guide.path().equals(path));
    }

    private List<Link> links(DocumentedApi api, String path) {
        List<Link> links = new ArrayList<>();
        for (GeneralPage page : api.general()) {
            String address = api.path(page.file() + ".html");
            links.add(new Link(page.title(), address, address.equals(path)));
        }
        List<DocumentedOperation> operations = api.operations();
        int current = pages.position(path);
        int from = operations.size() <= MOST ? 0 : Math.max(0, Math.min(current - MOST / 2, operations.size() - MOST));
        int to = Math.min(operations.size(), from + MOST);
        if (from > 0 || to < operations.size()) {
            links.add(new Link(
                    "All " + operations.size() + " operations (" + (from + 1) + " to " + to + " are here)",
                    api.path("index.html")));
        }
        for (DocumentedOperation operation : operations.subList(from, to)) {
            String address = api.path(operation.file() + ".html");
            links.add(new Link(operation.name(), address, address.equals(path)));
        }
        return links;
    }
}
