package dev.verbatim.processor.write;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.page.Step;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of an operation without an interface, for which no request is generated.
 *
 * @param name its name
 * @param isMandatory whether every request sends it
 * @param line the line of its row
 */
record UnclaimedParameter(String name, boolean isMandatory, int line) {
    /** Returns the documented parameters, without members of members, in the order of the page. */
    static List<UnclaimedParameter> of(OperationPage page) {
        return page.parameters().map(ParameterTable::parameters).orElse(List.of()).stream()
                .flatMap(row -> row.name().filter(name -> !isPath(name)).stream()
                        .map(name -> new UnclaimedParameter(
                                name,
                                isMandatory(row, name, page),
                                row.cell().position().line())))
                .toList();
    }

    private static boolean isPath(String name) {
        return name.contains(".") || name.contains("[");
    }

    private static boolean isMandatory(Parameter row, String name, OperationPage page) {
        return switch (row.presence()) {
            case MANDATORY -> true;
            case OPTIONAL -> false;
            case UNSAID -> isInEveryRequest(name, page);
        };
    }

    private static boolean isInEveryRequest(String name, OperationPage page) {
        List<JsonObject> requests = page.samples().stream()
                .flatMap(sample -> sample.steps().stream())
                .filter(Step.Request.class::isInstance)
                .flatMap(step -> parameters((Step.Request) step).stream())
                .toList();
        return !requests.isEmpty()
                && requests.stream().allMatch(request -> request.member(name).isPresent());
    }

    private static Optional<JsonObject> parameters(Step.Request step) {
        Optional<JsonValue> parameters = step.message().parameters();
        return parameters.filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }
}
