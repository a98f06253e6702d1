package dev.verbatim.processor.drift;

import dev.verbatim.pages.check.UnrecognisedPage;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.bind.ApiPages;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.PageClaim;
import dev.verbatim.processor.declared.DeclaredOperation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds operations without a page that documents them. */
final class PageNotFoundRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.PAGE_NOT_FOUND;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        ApiPages pages = api.pages();
        if (!pages.areRead()) {
            return;
        }
        List<DeclaredOperation> operations = api.declared().operations();
        boolean nothing = pages.sources().isEmpty()
                && operations.stream()
                        .allMatch(operation -> pages.claim(operation).lookup() instanceof Lookup.Missing);
        if (nothing && operations.size() > 1) {
            report.at(api.declared().subject(), api.declared().folder(), noPages(api));
            operations = List.of();
        }
        Set<String> documented = OperationNames.documented(pages.operationPages());
        for (DeclaredOperation operation : operations) {
            PageClaim claim = pages.claim(operation);
            if (claim.lookup() instanceof Lookup.Missing missing) {
                String message =
                        message(claim, missing, documented, api.declared().annotation());
                report.at(operation.subject(), claim.file(), message);
            } else if (claim.page().isEmpty() && !claim.readings().isEmpty()) {
                otherPage(claim, report);
            }
        }
        if (api.declared().operations().isEmpty()
                && api.declared().notifications().isEmpty()) {
            nothing(api, report);
        }
    }

    private static void nothing(BoundApi api, DriftReport report) {
        ApiPages pages = api.pages();
        if (api.declared().hasClient() && !pages.places().isEmpty()) {
            report.at(
                    api.declared().subject(),
                    api.declared().folder(),
                    "no pages were found for the client "
                            + Quote.plain(api.declared().name()) + "; looked for Markdown files in "
                            + String.join(", ", pages.places()) + "; " + elsewhere(api)
                            + (pages.folders().isEmpty()
                                    ? "; unpack pages in a jar, since the compiler cannot list it"
                                    : ""));
        } else if (documentsNothing(api)) {
            report.at(
                    api.declared().subject(),
                    api.declared().folder(),
                    "no page of " + Quote.plain(api.declared().name()) + " documents an operation"
                            + noOperations(pages.style()));
        }
    }

    /** Returns whether the API has pages but no operation page. */
    static boolean documentsNothing(BoundApi api) {
        return !api.pages().sources().isEmpty() && api.pages().operationPages().isEmpty();
    }

    private static String noOperations(Style style) {
        return style.page().operations() == PageStyle.Operations.FILE
                ? ": none has a heading Parameters; put one above the table with the row " + nameRow(style)
                : "; run lint to see what was read, and which style would read more";
    }

    private static String noOperation(Style style) {
        return style.page().operations() == PageStyle.Operations.FILE
                ? ": it has no heading Parameters; put one above the table with the row " + nameRow(style)
                : "; run lint to see what was read, and which style would read more";
    }

    /** Returns the name of the row with the name of the operation. */
    private static String nameRow(Style style) {
        return style.message().name().last();
    }

    /** One message for all operations, if none has a page. */
    private static String noPages(BoundApi api) {
        Lookup first = api.pages().claim(api.declared().operations().get(0)).lookup();
        return "no operation of " + Quote.plain(api.declared().name()) + " has a page; looked for "
                + String.join(", ", ((Lookup.Missing) first).attempts()) + " and so on; "
                + elsewhere(api);
    }

    private static String elsewhere(BoundApi api) {
        List<String> folders = api.pages().folders();
        return folders.isEmpty()
                ? "add the pages, or set verbatim.pages to their root folder"
                : "found pages in " + Quote.plain(String.join(", ", folders)) + ", so set pages in "
                        + api.declared().annotation() + " to their folder";
    }

    private static String message(PageClaim claim, Lookup.Missing missing, Set<String> documented, String annotation) {
        String operation = claim.operation().operation();
        String advice = missing.nearest()
                .map(nearest -> advice(claim.file(), nearest, annotation))
                .orElseGet(() -> documented.isEmpty()
                        ? "; add the page in one of these places"
                        : UndocumentedNameAdvice.of(operation, documented, "the pages document"));
        return "the operation " + Quote.plain(operation) + " has no page; looked for "
                + String.join(", ", missing.attempts()) + advice;
    }

    private static String advice(String file, String nearest, String annotation) {
        String folder = PageFinder.folderOf(nearest);
        return folder.equals(PageFinder.folderOf(file))
                ? "; did you mean " + Quote.plain(nearest) + "?" + remark(nearest)
                : "; found " + Quote.plain(nearest) + ", so move that page, or write pages = " + Quote.of(folder)
                        + " in " + annotation;
    }

    /** Returns a remark about unusual characters in a suggested name. */
    static String remark(String nearest) {
        return Quote.strange(nearest)
                .map(strange -> " (its name has" + strange + ")")
                .orElse("");
    }

    private static void otherPage(PageClaim claim, DriftReport report) {
        DeclaredOperation operation = claim.operation();
        PageReading reading = claim.readings().get(0);
        if (claim.isOfSeveral()) {
            report.at(
                    operation.subject(),
                    claim.file(),
                    "the page documents no operation " + Quote.of(operation.operation())
                            + UndocumentedNameAdvice.of(
                                    operation.operation(),
                                    OperationNames.documented(claim.operationPages()),
                                    "use one that it documents"));
        } else if (reading instanceof PageReading.Other other) {
            Optional<Text> misspelt = UnrecognisedPage.heading(other);
            report.at(
                    operation.subject(),
                    new PagePosition(claim.file(), misspelt.map(Text::position).orElse(Position.START)),
                    misspelt.map(heading -> UnrecognisedPage.misspelt(heading, other.style()))
                            .orElse("the page documents no operation" + noOperation(other.style())));
        } else if (reading instanceof PageReading.Operation found) {
            String documented = found.page().operationName().map(Text::value).orElse("");
            report.at(
                    operation.subject(),
                    claim.file(),
                    "the page documents " + Quote.of(documented) + ", not "
                            + Quote.of(operation.operation())
                            + "; correct the row " + nameRow(found.page().style())
                            + ", or the name in @Operation");
        }
    }
}
