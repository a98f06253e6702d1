package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterPath;
import dev.verbatim.pages.page.Step;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds requests that do not send a parameter that is unconditionally mandatory. */
final class ParameterMissingRule implements PageRule {
    private record Mandatory(Parameter parameter, ParameterPath path) {}

    @Override
    public Rule rule() {
        return Rule.PARAMETER_MISSING;
    }

    @Override
    public void check(ApiPage page, Report report) {
        String operationName = page.style().message().name().last();
        Map<String, Mandatory> mandatory = new LinkedHashMap<>();
        page.paths().all().forEach((parameter, path) -> {
            String name = parameter.name().orElseThrow();
            if (parameter.presence() == Parameter.Presence.MANDATORY && !name.equals(operationName)) {
                mandatory.putIfAbsent(name, new Mandatory(parameter, path));
            }
        });
        for (Step.Request request : page.requests()) {
            request.message()
                    .parameters()
                    .ifPresent(body -> mandatory.forEach((name, row) -> {
                        Parameter parameter = row.parameter();
                        ParameterPath path = row.path();
                        if (!path.isNested()) {
                            if (!path.isIn(body)) {
                                report.at(page, request.position(), message(name, parameter));
                            }
                        } else {
                            path.lacking(body)
                                    .forEach(object -> report.at(page, object.position(), message(name, parameter)));
                        }
                    }));
        }
    }

    private static String message(String name, Parameter parameter) {
        String change = parameter
                .required()
                .filter(cell -> cell.presence().isPresent())
                .map(cell -> "write " + cell.ifOptional() + " in the row's column " + Quote.of(cell.column()))
                .orElse("write optional in its " + ApiPage.entry(parameter));
        return "the request does not send " + Quote.of(name) + ", which is mandatory; add it, or " + change;
    }
}
