package dev.verbatim.site.view;

import dev.verbatim.pages.page.DocumentedStatus;
import dev.verbatim.site.api.Anchors;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedNotification;
import dev.verbatim.site.api.DocumentedOperation;
import dev.verbatim.site.api.DocumentedParameter;
import dev.verbatim.site.api.GeneralPage;
import dev.verbatim.site.markdown.Document;
import dev.verbatim.site.search.SearchEntries;
import dev.verbatim.site.search.SearchEntries.Kind;
import java.util.List;
import java.util.Map;

/** Adds the pages of a site to its search, with the ids that their parts have. */
public final class SearchPages {
    private static final int DEEPEST_HEADING = 3;

    private final SearchEntries entries = new SearchEntries();

    /** Adds an API with its operations. */
    public void add(DocumentedApi api, PageTexts texts) {
        String context = api.name() + " API";
        api.operations().forEach(operation -> add(api, operation));
        Map<String, String> ids = NotificationAnchors.of(api);
        for (DocumentedNotification notification : api.notifications()) {
            entries.add(
                    Kind.NOTIFICATION,
                    notification.type(),
                    api.path("index.html#" + ids.get(notification.type())),
                    context,
                    String.join(" ", notification.channels()));
        }
        statuses(api.statuses(), new Anchors(), api.path("index.html"), context);
        for (GeneralPage page : api.general()) {
            add(Document.of(texts.text(page.source().file())), page.title(), api.path(page.file() + ".html"), context);
        }
    }

    private void add(DocumentedApi api, DocumentedOperation operation) {
        String path = api.path(operation.file() + ".html");
        entries.add(Kind.OPERATION, operation.name(), path, api.name() + " API", operation.summary());
        Anchors anchors = OperationViews.anchors();
        for (DocumentedParameter parameter : operation.parameters()) {
            String id = anchors.of("parameter-", parameter.name());
            entries.add(Kind.PARAMETER, parameter.name(), path + "#" + id, operation.name(), parameter.help());
        }
        statuses(operation.page().statuses(), anchors, path, operation.name());
    }

    private void statuses(List<DocumentedStatus> statuses, Anchors anchors, String path, String context) {
        for (DocumentedStatus status : statuses) {
            String id = anchors.of("status-", status.code());
            String text = (status.meaning() + " " + status.cause()).strip();
            entries.add(Kind.STATUS, status.code(), path + "#" + id, context, text);
        }
    }

    /** Adds a page of text with its headings. */
    public void add(Document document, String title, String path, String context) {
        entries.add(Kind.PAGE, title, path, context, "");
        document.headings().stream()
                .filter(heading ->
                        heading.level() <= DEEPEST_HEADING && !heading.text().equals(title))
                .forEach(heading -> entries.add(Kind.HEADING, heading.text(), path + "#" + heading.id(), title, ""));
    }

    /** Returns the search as JSON. */
    public String json() {
        return entries.json();
    }
}
