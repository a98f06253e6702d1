package dev.verbatim.processor.check;

import dev.verbatim.processor.page.Parameter;
import dev.verbatim.processor.page.Step;
import dev.verbatim.processor.page.json.JsonValue.JsonMember;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every request sends the parameters that are mandatory without a condition. */
final class ParameterMissingRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.PARAMETER_MISSING;
    }

    @Override
    public void check(ApiPage page, Report report) {
        List<String> mandatory = page.parameters().stream()
                .filter(parameter -> parameter.presence() == Parameter.Presence.MANDATORY)
                .flatMap(parameter -> parameter.name().stream())
                .filter(name -> !name.equals(ApiPage.OPERATION_NAME))
                .distinct()
                .toList();
        if (mandatory.isEmpty()) {
            return;
        }
        for (Step.Request request : page.requests()) {
            if (request.json().value().isPresent()) {
                Set<String> sent =
                        ApiPage.members(request).stream().map(JsonMember::name).collect(Collectors.toSet());
                mandatory.stream()
                        .filter(name -> !sent.contains(name))
                        .forEach(name -> report.at(
                                page,
                                request.position(),
                                "the request does not send " + Quote.of(name)
                                        + ", which is mandatory; add it, or let the row say optional"));
            }
        }
    }
}
