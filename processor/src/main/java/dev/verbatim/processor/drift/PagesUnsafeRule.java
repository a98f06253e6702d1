package dev.verbatim.processor.drift;

import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.declared.DeclaredOperation;
import java.util.Optional;

/** Finds names in annotations that lead out of the root of the pages. */
final class PagesUnsafeRule implements DriftRule {
    private static final String ADVICE = "; name it relative to the root of the pages, with / between its parts";

    @Override
    public Rule rule() {
        return Rule.PAGES_UNSAFE;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        String folder = api.declared().folder();
        Optional<String> problem = folder.isEmpty() ? Optional.empty() : PageName.problem(folder);
        if (problem.isPresent()) {
            report.at(
                    api.declared().subject(), folder, "the folder " + Quote.of(folder) + " " + problem.get() + ADVICE);
            return;
        }
        for (DeclaredOperation operation : api.declared().operations()) {
            if (api.pages().claim(operation).lookup() instanceof Lookup.Unsafe unsafe) {
                String file = api.pages().file(operation);
                report.at(operation.subject(), file, "the page " + Quote.of(file) + " " + unsafe.problem() + ADVICE);
            }
        }
    }
}
