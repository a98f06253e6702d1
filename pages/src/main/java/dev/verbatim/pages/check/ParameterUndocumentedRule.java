package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.page.Unread;
import dev.verbatim.pages.style.PageStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds members of requests without a row in the Parameters table; reports each member once. */
final class ParameterUndocumentedRule implements PageRule {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}_.-]+|[.-]+(?![\\p{L}\\p{Nd}_])");

    @Override
    public Rule rule() {
        return Rule.PARAMETER_UNDOCUMENTED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        if (page.page().unread(Unread.Expected.PARAMETERS).isPresent()
                || ParametersUnreadRule.hasNothingToCompareWith(page)) {
            return;
        }
        List<String> rows = page.paths().tops();
        Set<String> known = new HashSet<>(rows);
        known.add(page.style().message().name().last());
        page.parameters().stream()
                .filter(parameter -> parameter.name().isEmpty())
                .flatMap(ParameterUndocumentedRule::words)
                .forEach(known::add);
        NameSuggestions suggestions = new NameSuggestions(rows);
        boolean isSection = page.style().page().operations() == PageStyle.Operations.SECTION;
        for (Step.Request request : page.requests()) {
            for (JsonMember member : ApiPage.members(request)) {
                if (known.add(member.name())) {
                    report.at(
                            page,
                            member.position(),
                            "the request sends " + Quote.of(member.name()) + Quote.remark(member.name())
                                    + ", which the "
                                    + (isSection
                                            ? "documented parameters do not include"
                                            : "Parameters table does not document")
                                    + suggestions.orElse(
                                            member.name(), isSection ? "add it to them" : "add a row for it"));
                }
            }
        }
        MisspeltMembers.report(page, report);
    }

    /** A cell that is not one name can still contain names: {@code userData (optional)}. */
    private static Stream<String> words(Parameter parameter) {
        return BETWEEN_WORDS.splitAsStream(parameter.cell().value());
    }
}
