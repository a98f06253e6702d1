package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.BoundNotification;
import dev.verbatim.processor.bind.BoundOperation;
import dev.verbatim.processor.declared.DeclaredMessage;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.model.ResponseModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds notifications without a sample, and interfaces that refine a message that does not exist. */
final class MessageNotFoundRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.PAGE_NOT_FOUND;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        if (!api.pages().areRead()) {
            return;
        }
        for (BoundNotification notification : api.notifications()) {
            boolean isUnnamed = api.collisions().stream()
                    .anyMatch(collision ->
                            collision.subject().equals(notification.declared().subject()));
            if (notification.model().isEmpty() && !isUnnamed) {
                report.at(
                        notification.declared().subject(),
                        api.declared().folder(),
                        "no sample on the pages shows the "
                                + api.pages().style().message().eventName().last() + " "
                                + Quote.of(notification.declared().messageType())
                                + insteadOf(notification.declared().messageType(), api));
            }
        }
        for (DeclaredMessage message : api.declared().requests()) {
            operation(api, message, "@Request", report);
        }
        for (DeclaredMessage message : api.declared().responses()) {
            operation(api, message, "@Response", report)
                    .filter(operation -> operation
                            .documented()
                            .response()
                            .flatMap(ResponseModel::body)
                            .isEmpty())
                    .ifPresent(operation -> report.at(
                            message.subject(),
                            api.pages().start(operation.declared()),
                            "no response sample of " + Quote.plain(message.operation())
                                    + " shows more than a status, so there is nothing to refine; remove "
                                    + message.type().simpleName()));
        }
    }

    /** Returns the operation that an interface refines; reports it if no interface handles the operation. */
    private static Optional<BoundOperation> operation(
            BoundApi api, DeclaredMessage message, String annotation, DriftReport report) {
        List<String> handled = api.declared().operations().stream()
                .map(DeclaredOperation::operation)
                .toList();
        if (!handled.contains(message.operation())) {
            report.at(
                    message.subject(),
                    api.declared().folder(),
                    annotation + "(" + Quote.of(message.operation())
                            + ") refines an operation that no interface of the package handles"
                            + NearestName.of(message.operation(), handled)
                                    .map(nearest ->
                                            "; did you mean " + NearestName.shown(message.operation(), nearest) + "?")
                                    .orElse("; declare one with @Operation"));
        }
        return api.operations().stream()
                .filter(operation -> operation.declared().operation().equals(message.operation()))
                .findFirst();
    }

    /** Returns advice about a message type that no sample shows. */
    private static String insteadOf(String messageType, BoundApi api) {
        if (PageNotFoundRule.documentsNothing(api)) {
            return api.pages().style().page().operations() == PageStyle.Operations.FILE
                    ? "; no page is read as an operation, because none has a heading Parameters; add that heading"
                    : "; no page is read as an operation; run lint to see why";
        }
        Set<String> shown = api.messages().samples().messageTypes();
        return shown.isEmpty()
                ? "; no sample shows a notification, so add one"
                : UndocumentedNameAdvice.of(messageType, shown, "use one that the samples show");
    }
}
