package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.page.ParameterPath;
import dev.verbatim.pages.page.Step;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds documented parameters that no request sends; runs only if every request parses. */
final class ParameterUnsampledRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.PARAMETER_UNSAMPLED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        if (page.requests().isEmpty() || page.requests().stream().anyMatch(ParameterUnsampledRule::isBroken)) {
            return;
        }
        Set<String> sent = page.requests().stream()
                .flatMap(request -> ApiPage.members(request).stream())
                .map(JsonMember::name)
                .collect(Collectors.toSet());
        String operationName = page.style().message().name().last();
        NameSuggestions suggestions = new NameSuggestions(sent);
        page.paths().all().forEach((parameter, path) -> {
            String name = parameter.name().orElseThrow();
            if (!name.equals(operationName) && !isSent(path, page)) {
                report.at(
                        page,
                        parameter.cell().position(),
                        "no request sample sends " + Quote.of(name) + suggestions.orElse(name, "add it to a sample"));
            }
        });
    }

    private static boolean isSent(ParameterPath path, ApiPage page) {
        for (Step.Request request : page.requests()) {
            if (request.message().parameters().filter(path::isIn).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBroken(Step.Request request) {
        return request.json().value().isEmpty();
    }
}
