package dev.verbatim.processor.drift;

import dev.verbatim.pages.check.UnrecognisedPage;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.processor.bind.ApiPages;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.declared.DeclaredOperation;
import java.util.List;
import java.util.Optional;

/** Finds operations without a page that documents them. */
final class PageNotFoundRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.PAGE_NOT_FOUND;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        ApiPages pages = api.pages();
        List<DeclaredOperation> operations = api.declared().operations();
        boolean nothing = pages.sources().isEmpty()
                && operations.stream().allMatch(operation -> pages.lookup(operation) instanceof Lookup.Missing);
        if (nothing && operations.size() > 1) {
            report.at(api.declared().subject(), api.declared().folder(), noPages(api));
            operations = List.of();
        }
        for (DeclaredOperation operation : operations) {
            String file = pages.file(operation);
            Optional<PageReading> reading = pages.reading(operation);
            if (pages.lookup(operation) instanceof Lookup.Missing missing) {
                report.at(operation.subject(), file, message(operation, file, missing));
            } else if (reading.isPresent() && pages.page(operation).isEmpty()) {
                otherPage(operation, file, reading.get(), report);
            }
        }
        if (operations.isEmpty() && api.notifications().isEmpty() && documentsNothing(api)) {
            report.at(
                    api.declared().subject(),
                    api.declared().folder(),
                    "no page of " + Quote.plain(api.declared().name())
                            + " documents an operation: none has a heading Parameters; put one above the table with the row"
                            + " operationName");
        }
    }

    /** Returns whether the API has pages but no operation page. */
    static boolean documentsNothing(BoundApi api) {
        return !api.pages().sources().isEmpty() && api.pages().operationPages().isEmpty();
    }

    /** One message for all operations, if none has a page. */
    private static String noPages(BoundApi api) {
        Lookup first = api.pages().lookup(api.declared().operations().get(0));
        List<String> folders = api.pages().folders();
        return "no operation of " + Quote.plain(api.declared().name()) + " has a page; looked for "
                + String.join(", ", ((Lookup.Missing) first).attempts()) + " and so on; "
                + (folders.isEmpty()
                        ? "add the pages, or set verbatim.pages to their root folder"
                        : "found pages in " + Quote.plain(String.join(", ", folders))
                                + ", so set pages in @OperationApi to their folder");
    }

    private static String message(DeclaredOperation operation, String file, Lookup.Missing missing) {
        return "the operation " + Quote.plain(operation.operation()) + " has no page; looked for "
                + String.join(", ", missing.attempts())
                + missing.nearest()
                        .map(nearest -> advice(file, nearest))
                        .orElse("; add the page in one of these places");
    }

    private static String advice(String file, String nearest) {
        String folder = PageFinder.folderOf(nearest);
        return folder.equals(PageFinder.folderOf(file))
                ? "; did you mean " + Quote.plain(nearest) + "?" + remark(nearest)
                : "; found " + Quote.plain(nearest) + ", so move that page, or write pages = " + Quote.of(folder)
                        + " in @OperationApi";
    }

    /** Returns a remark about unusual characters in a suggested name. */
    static String remark(String nearest) {
        return Quote.strange(nearest)
                .map(strange -> " (its name has" + strange + ")")
                .orElse("");
    }

    private static void otherPage(DeclaredOperation operation, String file, PageReading reading, DriftReport report) {
        if (reading instanceof PageReading.Other other) {
            Optional<Text> misspelt = UnrecognisedPage.heading(other);
            report.at(
                    operation.subject(),
                    new PagePosition(file, misspelt.map(Text::position).orElse(Position.START)),
                    misspelt.map(heading -> UnrecognisedPage.misspelt(heading, other.style()))
                            .orElse("the page documents no operation: it has no heading Parameters; put one above the"
                                    + " table with the row operationName"));
        } else if (reading instanceof PageReading.Operation found) {
            OperationPage page = found.page();
            String documented = page.operationName().map(Text::value).orElse("");
            report.at(
                    operation.subject(),
                    file,
                    "the page documents " + Quote.of(documented) + ", not "
                            + Quote.of(operation.operation())
                            + "; correct the row operationName, or the name in @Operation");
        }
    }
}
