package dev.verbatim.site.view;

import dev.verbatim.pages.page.DocumentedEvent;
import dev.verbatim.pages.page.DocumentedStatus;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.source.Text;
import dev.verbatim.site.api.Anchors;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedOperation;
import dev.verbatim.site.api.DocumentedParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the pages of operations. */
final class OperationViews {
    /** Ids that the template gives. */
    private static final List<String> SECTIONS =
            List.of("content", "parameters", "try-out", "result", "samples", "statuses", "notes", "findings", "search");

    private final SiteContent content;
    private final Findings findings;
    private final PagePaths pages;
    private final Coverages coverages;

    OperationViews(SiteContent content, Findings findings, PagePaths pages) {
        this.pages = pages;
        this.content = content;
        this.findings = findings;
        coverages = new Coverages(content.coverage());
    }

    /** Returns the ids of the parts of the pages of operations; those of parameters come first. */
    static Anchors anchors() {
        Anchors anchors = new Anchors();
        SECTIONS.forEach(section -> anchors.of("", section));
        return anchors;
    }

    OperationView of(DocumentedApi api, DocumentedOperation operation, Shell shell) {
        OperationPage page = operation.page();
        PlacedFindings placed = new PlacedFindings(findings, findings.of(operation));
        Anchors anchors = anchors();
        ShownLines lines = ShownLines.of(page);
        List<ParameterRow> parameters =
                ParameterRows.of(operation.parameters(), anchors, "parameter-", lines.parameters(), placed);
        List<StatusRow> statuses = statuses(page.statuses(), anchors, placed);
        List<ParameterRow> results = ParameterRows.of(results(operation), anchors, "result-", lines.others(), placed);
        OperationText text = OperationTextReader.read(
                page,
                content.texts().lines(page.file()),
                operation.lastLine(),
                new PageTargets(pages, api, page.file()));
        List<SampleView> samples = new SampleViews(
                        page,
                        text,
                        content.texts().lines(page.file()),
                        placed,
                        coverages.steps(api, operation),
                        content.sources(),
                        anchors)
                .all();
        List<FindingView> rest = placed.rest();
        return new OperationView(
                shell,
                operation.name(),
                new Link(api.name() + " API", "index.html"),
                page.deprecation().map(deprecation -> deprecation.text()).orElse(null),
                operation.method().orElse(""),
                operation.url().map(Object::toString).orElse(""),
                page.properties().features(),
                operation.isCapability() ? operation.name() : null,
                notifications(api, operation),
                text,
                parameters,
                results,
                content.hasTryOut() && !operation.isSentByServer() ? operation.file() + ".json" : null,
                samples,
                statuses,
                !api.statuses().isEmpty(),
                rest,
                placed.all(),
                coverages.of(api, operation),
                content.sources().page(page.file(), operation.line()),
                page.file());
    }

    /** A result that only samples show is in the samples. */
    private static List<DocumentedParameter> results(DocumentedOperation operation) {
        return operation.page().results().isPresent() ? operation.results() : List.of();
    }

    static List<StatusRow> statuses(List<DocumentedStatus> statuses, Anchors anchors, PlacedFindings findings) {
        List<StatusRow> rows = new ArrayList<>();
        for (DocumentedStatus status : statuses) {
            String id = anchors.of("status-", status.code());
            int line = status.position().line();
            rows.add(new StatusRow(id, status.code(), status.meaning(), status.cause(), findings.take(line, line, id)));
        }
        return rows;
    }

    private static List<Link> notifications(DocumentedApi api, DocumentedOperation operation) {
        Map<String, String> ids = NotificationAnchors.of(api);
        return Stream.concat(
                        operation.notifications().stream(),
                        operation.page().events().stream()
                                .map(DocumentedEvent::name)
                                .flatMap(name -> name.map(Text::value).stream()))
                .distinct()
                .filter(ids::containsKey)
                .map(type -> new Link(type, "index.html#" + ids.get(type)))
                .toList();
    }
}
