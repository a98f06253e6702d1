package dev.verbatim.pages.check;

import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterPaths;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.page.Properties;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page as the rules ask about it.
 *
 * @param page the page
 * @param steps everything that its samples show, in the order of the page
 * @param requests the requests among the steps, without those of other operations
 * @param members every member, at any depth, of every step that parses, in the order of the page
 * @param paths what the rows of the Parameters table are about
 * @param constraints what each of these rows says about values, in the same order
 */
record ApiPage(
        OperationPage page,
        List<Step> steps,
        List<Step.Request> requests,
        List<JsonMember> members,
        ParameterPaths paths,
        List<RowConstraints> constraints) {
    /** A page in an API whose pages document these operations. */
    static ApiPage of(OperationPage page, Set<String> operationNames) {
        List<Step> steps = new ArrayList<>();
        page.samples().forEach(sample -> steps.addAll(sample.steps()));
        List<JsonMember> members = new ArrayList<>();
        steps.forEach(step -> step.json().value().ifPresent(value -> JsonWalk.members(value, members::add)));
        List<Step.Request> requests = OwnRequests.of(page, operationNames, members);
        List<Parameter> rows = parameters(page);
        return new ApiPage(
                page,
                steps,
                requests,
                members,
                ParameterPaths.of(rows, bodies(requests)),
                rows.stream().map(RowConstraints::of).toList());
    }

    String file() {
        return page.file();
    }

    Properties properties() {
        return page.properties();
    }

    List<Sample> samples() {
        return page.samples();
    }

    Optional<String> operationName() {
        return page.operationName().map(Text::value);
    }

    /** The rows of the Parameters table besides the first {@code operationName}. */
    List<Parameter> parameters() {
        return parameters(page);
    }

    private static List<Parameter> parameters(OperationPage page) {
        return page.parameters().map(ParameterTable::parameters).orElse(List.of());
    }

    private static List<JsonObject> bodies(List<Step.Request> requests) {
        return requests.stream()
                .flatMap(request -> request.json().object().stream())
                .toList();
    }

    /** The heading of level 1, or the page's first line. */
    Position title() {
        return page.title().map(Text::position).orElse(Position.START);
    }

    /** The requests among the steps, those of other operations too. */
    List<Step.Request> allRequests() {
        return steps.stream()
                .filter(Step.Request.class::isInstance)
                .map(Step.Request.class::cast)
                .toList();
    }

    /** The members at the top of a request; none when its body is something else than an object. */
    static List<JsonMember> members(Step.Request request) {
        return request.json().object().map(JsonObject::members).orElse(List.of());
    }
}
