package dev.verbatim.processor.check;

import dev.verbatim.processor.page.Parameter;
import dev.verbatim.processor.page.RequiredCell;
import dev.verbatim.processor.page.Step;
import dev.verbatim.processor.page.json.JsonValue.JsonMember;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
        Map<String, Parameter> mandatory = new LinkedHashMap<>();
        page.parameters().stream()
                .filter(parameter -> parameter.presence() == Parameter.Presence.MANDATORY)
                .filter(parameter -> !parameter.name().equals(Optional.of(ApiPage.OPERATION_NAME)))
                .forEach(parameter -> parameter.name().ifPresent(name -> mandatory.putIfAbsent(name, parameter)));
        if (mandatory.isEmpty()) {
            return;
        }
        for (Step.Request request : page.requests()) {
            if (request.json().value().isPresent()) {
                Set<String> sent =
                        ApiPage.members(request).stream().map(JsonMember::name).collect(Collectors.toSet());
                mandatory.forEach((name, parameter) -> {
                    if (!sent.contains(name)) {
                        report.at(page, request.position(), message(name, parameter));
                    }
                });
            }
        }
    }

    private static String message(String name, Parameter parameter) {
        boolean byColumn = parameter.required().flatMap(RequiredCell::presence).isPresent();
        return "the request does not send " + Quote.of(name) + ", which is mandatory; add it, or let the row say "
                + (byColumn ? "no in its column Required" : "optional");
    }
}
