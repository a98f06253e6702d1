package dev.verbatim.site.view;

import dev.verbatim.pages.page.Step;
import dev.verbatim.site.api.Anchors;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedNotification;
import dev.verbatim.site.api.DocumentedOperation;
import dev.verbatim.site.diagram.StateDiagram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the pages of APIs. */
final class ApiViews {
    private final SiteContent content;
    private final Findings findings;
    private final Coverages coverages;

    ApiViews(SiteContent content, Findings findings) {
        this.content = content;
        this.findings = findings;
        coverages = new Coverages(content.coverage());
    }

    ApiView of(DocumentedApi api, Shell shell) {
        Anchors anchors = new Anchors();
        List.of("content", "operations", "notifications", "statuses", "capabilities", "states", "search")
                .forEach(section -> anchors.of("", section));
        return new ApiView(
                shell,
                api.name() + " API",
                api.general().stream()
                        .map(page -> new Link(page.title(), page.file() + ".html"))
                        .toList(),
                api.operations().stream().map(operation -> row(api, operation)).toList(),
                content.coverage().has(api.folder()),
                notifications(api, anchors),
                OperationViews.statuses(api.statuses(), anchors, new PlacedFindings(findings, List.of())),
                api.operations().stream()
                        .filter(DocumentedOperation::isCapability)
                        .map(ApiViews::link)
                        .toList(),
                StateDiagram.of(api.pages(), anchors.of("", "states-diagram")));
    }

    private OperationRow row(DocumentedApi api, DocumentedOperation operation) {
        String path = operation.url().map(Object::toString).orElse("");
        return new OperationRow(
                link(operation),
                operation.summary(),
                path.isEmpty()
                        ? ""
                        : operation.method().map(method -> method + " ").orElse("") + path,
                operation.isCapability(),
                operation.page().deprecation().isPresent(),
                findings.of(operation).size(),
                coverages.of(api, operation));
    }

    private List<NotificationView> notifications(DocumentedApi api, Anchors anchors) {
        Map<String, String> ids = NotificationAnchors.of(api);
        List<NotificationView> views = new ArrayList<>();
        for (DocumentedNotification notification : api.notifications()) {
            String id = ids.getOrDefault(notification.type(), "");
            views.add(new NotificationView(
                    id,
                    notification.type(),
                    List.copyOf(notification.channels()),
                    ParameterRows.of(
                            notification.members(),
                            anchors,
                            id + "-",
                            List.of(),
                            new PlacedFindings(findings, List.of())),
                    notification
                            .sample()
                            .map(Step.Notification::json)
                            .map(SampleViews::code)
                            .orElse(null),
                    notification.operations().stream()
                            .flatMap(name -> api.operation(name).map(ApiViews::link).stream())
                            .toList(),
                    content.sources().page(notification.file(), notification.line())));
        }
        return views;
    }

    private static Link link(DocumentedOperation operation) {
        return new Link(operation.name(), operation.file() + ".html");
    }
}
