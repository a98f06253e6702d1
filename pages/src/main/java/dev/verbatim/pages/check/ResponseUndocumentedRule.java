package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.page.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds members of results that the page's table or list of the result does not document; reports each member once. */
final class ResponseUndocumentedRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.RESPONSE_UNDOCUMENTED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        Optional<ParameterTable> results = page.page().results();
        if (results.isEmpty()) {
            return;
        }
        DocumentedMembers documented =
                DocumentedMembers.of(List.of(results.get()), page.style().message());
        NameSuggestions suggestions = new NameSuggestions(documented.names());
        Set<String> reported = new HashSet<>();
        for (Step step : page.steps()) {
            if (step instanceof Step.Response response && response.message().isSuccess()) {
                response.message()
                        .result()
                        .ifPresent(result -> documented.undocumented(
                                result, page.style().message().result().last(), (path, member) -> {
                                    if (reported.add(path)) {
                                        report.at(
                                                page,
                                                member.position(),
                                                "the response has " + Quote.of(path) + Quote.remark(path)
                                                        + ", which the page does not document among the members of the"
                                                        + " result"
                                                        + suggestions.orElseAt(path.replace("[]", ""), "add it there"));
                                    }
                                }));
            }
        }
    }
}
