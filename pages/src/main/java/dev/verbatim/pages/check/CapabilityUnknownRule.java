package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.HashSet;
import java.util.Set;

/** Finds capabilities in samples that no page of the API documents; reports each name once. */
final class CapabilityUnknownRule implements ApiRule {
    @Override
    public Rule rule() {
        return Rule.CAPABILITY_UNKNOWN;
    }

    @Override
    public void check(Api api, Report report) {
        Set<String> known = new HashSet<>(api.operationNames());
        NameSuggestions suggestions = new NameSuggestions(api.operationNames());
        for (ApiPage page : api.pages()) {
            for (JsonString name : page.capabilities()) {
                if (known.add(name.value())) {
                    report.at(
                            page,
                            name.position(),
                            "the capability " + Quote.of(name.value()) + Quote.remark(name.value())
                                    + " has no page in "
                                    + (api.folder().isEmpty() ? "this folder" : Quote.plain(api.folder()))
                                    + suggestions.orElse(name.value(), "add a page for the operation"));
                }
            }
        }
    }
}
