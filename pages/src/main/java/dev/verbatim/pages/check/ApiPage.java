package dev.verbatim.pages.check;

import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterPaths;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.page.Properties;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page with the parts that the rules look at.
 *
 * @param page the page
 * @param steps the requests, responses and notifications of its samples, in the order of the page
 * @param requests the requests of the page's own operation
 * @param members every member, at any depth, of every step that parses, in the order of the page
 * @param capabilities the operations that its samples list as capabilities, in the order of the page
 * @param url the path of the documented Request URL
 * @param paths the members that the rows of the Parameters table document
 * @param constraints the constraints of each row on its values, in the order of the rows
 */
record ApiPage(
        OperationPage page,
        List<Step> steps,
        List<Step.Request> requests,
        List<JsonMember> members,
        List<JsonString> capabilities,
        Optional<PathTemplate> url,
        ParameterPaths paths,
        List<RowConstraints> constraints) {
    /** Prepares a page of an API whose pages document these operations. */
    static ApiPage of(OperationPage page, Set<String> operationNames) {
        List<Step> steps = new ArrayList<>();
        page.samples().forEach(sample -> steps.addAll(sample.steps()));
        List<JsonMember> members = new ArrayList<>();
        steps.forEach(step -> step.json().value().ifPresent(value -> JsonWalk.addMembers(value, members)));
        List<JsonString> capabilities = ListedCapabilities.in(members, page.style());
        List<Step.Request> requests = OperationRequests.of(page, operationNames, capabilities);
        List<Parameter> rows = parameters(page);
        return new ApiPage(
                page,
                steps,
                requests,
                members,
                capabilities,
                page.properties().requestUrl().map(url -> PathTemplate.of(url.value())),
                ParameterPaths.of(rows, bodies(requests)),
                rows.stream().map(RowConstraints::of).toList());
    }

    String file() {
        return page.file();
    }

    Style style() {
        return page.style();
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

    /** Returns the rows of the Parameters table without the one that names the operation. */
    List<Parameter> parameters() {
        return parameters(page);
    }

    private static List<Parameter> parameters(OperationPage page) {
        return page.parameters().map(ParameterTable::parameters).orElse(List.of());
    }

    private static List<JsonObject> bodies(List<Step.Request> requests) {
        return requests.stream()
                .flatMap(request -> request.message().members().stream())
                .toList();
    }

    /** Returns what to call the documentation of a parameter: a row of a table, or an item of a list, whose type is in no column. */
    static String entry(Parameter parameter) {
        return parameter.type().isPresent()
                        && parameter.columns().size() == 1
                        && parameter.columns().get(0).label().equals("description")
                ? "item"
                : "row";
    }

    /** Returns the position of the heading of level 1, or of the first line of the page. */
    Position title() {
        return page.title().map(Text::position).orElse(Position.START);
    }

    /** Returns all requests of the samples, including those of other operations. */
    List<Step.Request> allRequests() {
        return steps.stream()
                .filter(Step.Request.class::isInstance)
                .map(Step.Request.class::cast)
                .toList();
    }

    /** Returns the parameters of a request, or none if there is no object in their place. */
    static List<JsonMember> members(Step.Request request) {
        return request.message().members().map(JsonObject::members).orElse(List.of());
    }
}
