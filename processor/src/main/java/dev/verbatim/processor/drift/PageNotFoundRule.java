package dev.verbatim.processor.drift;

import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.BoundNotification;
import dev.verbatim.processor.bind.BoundOperation;
import dev.verbatim.processor.bind.Claim;
import dev.verbatim.processor.check.NearestName;
import dev.verbatim.processor.check.Quote;
import dev.verbatim.processor.check.Rule;
import dev.verbatim.processor.declared.DeclaredMessage;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.find.Lookup;
import dev.verbatim.processor.page.OperationPage;
import dev.verbatim.processor.page.PageReading;
import dev.verbatim.processor.page.Text;
import java.util.List;
import java.util.Optional;

/** Every operation has a page that documents it, and every notification a sample that shows it. */
final class PageNotFoundRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.PAGE_NOT_FOUND;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        List<Claim> claims = api.pages().claims();
        boolean nothing = api.pages().sources().isEmpty()
                && claims.stream().allMatch(claim -> claim.lookup() instanceof Lookup.Missing);
        if (nothing && claims.size() > 1) {
            report.at(api.declared().subject(), api.declared().folder(), noPages(api));
            claims = List.of();
        }
        for (Claim claim : claims) {
            if (claim.lookup() instanceof Lookup.Missing missing) {
                report.at(claim.operation().subject(), claim.file(), message(claim, missing));
            } else if (claim.reading().isPresent() && claim.page().isEmpty()) {
                otherPage(claim, claim.reading().get(), report);
            }
        }
        for (BoundNotification notification : api.notifications()) {
            boolean isUnnamed = api.collisions().stream()
                    .anyMatch(collision ->
                            collision.subject().equals(notification.declared().subject()));
            if (notification.model().isEmpty() && !isUnnamed) {
                report.at(
                        notification.declared().subject(),
                        api.declared().folder(),
                        "no sample of the pages has the messageType "
                                + Quote.of(notification.declared().messageType()));
            }
        }
        for (DeclaredMessage message : api.declared().requests()) {
            operation(api, message, "@Request", report);
        }
        for (DeclaredMessage message : api.declared().responses()) {
            operation(api, message, "@Response", report)
                    .filter(operation -> operation.paged().response().isEmpty())
                    .ifPresent(operation -> report.at(
                            message.subject(),
                            operation.paged().page().file(),
                            "no sample of the response of " + Quote.plain(message.operation())
                                    + " shows more than a status; remove "
                                    + message.type().simpleName()));
        }
    }

    /** The operation that an interface refines; said, if no interface handles it. */
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
                                    .map(nearest -> "; did you mean " + Quote.plain(nearest) + "?")
                                    .orElse("; declare one with @Operation"));
        }
        return api.operations().stream()
                .filter(operation -> operation.declared().operation().equals(message.operation()))
                .findFirst();
    }

    /** What all operations have in common is said once. */
    private static String noPages(BoundApi api) {
        Claim first = api.pages().claims().get(0);
        List<String> folders = api.pages().folders();
        return "there is no page for any operation of "
                + Quote.plain(api.declared().name()) + "; looked for "
                + String.join(", ", ((Lookup.Missing) first.lookup()).attempts()) + " and so on"
                + (folders.isEmpty() ? "" : "; there are pages in " + Quote.plain(String.join(", ", folders)));
    }

    private static String message(Claim claim, Lookup.Missing missing) {
        String question = missing.nearest()
                .map(nearest -> "; did you mean " + Quote.plain(nearest) + "?" + remark(nearest))
                .orElse("");
        return "there is no page for " + Quote.plain(claim.operation().operation()) + "; looked for "
                + String.join(", ", missing.attempts()) + question;
    }

    private static String remark(String nearest) {
        return Quote.strange(nearest)
                .map(strange -> " (its name has" + strange + ")")
                .orElse("");
    }

    private static void otherPage(Claim claim, PageReading reading, DriftReport report) {
        if (reading instanceof PageReading.Other) {
            report.at(
                    claim.operation().subject(),
                    claim.file(),
                    "the page documents no operation: it has no heading Parameters");
        } else if (reading instanceof PageReading.Operation operation) {
            OperationPage page = operation.page();
            String documented = page.operationName().map(Text::value).orElse("");
            report.at(
                    claim.operation().subject(),
                    claim.file(),
                    "the page documents " + Quote.of(documented) + ", not "
                            + Quote.of(claim.operation().operation()));
        }
    }
}
