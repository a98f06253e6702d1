package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Boundary;
import dev.verbatim.testkit.BoundaryValue;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Tests the values just inside and just outside of what a page's rows allow. For each member, a request of the samples that has
 * room for the member is read with each of the values. {@link PageSamplesTest} runs these tests with JUnit.
 *
 * @since 0.2.0
 */
public final class BoundaryTests {
    private static final String ELEMENTS = "[]";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST = 40;

    private final ApiModel model;
    private final SampleTypes types;

    private BoundaryTests(ApiModel model, SampleTypes types) {
        this.model = model;
        this.types = types;
    }

    /** Returns the tests, in the order of the pages and their rows; empty if no row restricts a value. */
    public static List<BoundaryTest> of(ApiModel model, SampleTypes types) {
        BoundaryTests tests = new BoundaryTests(model, types);
        return model.operations().stream().flatMap(tests::of).toList();
    }

    private Stream<BoundaryTest> of(DocumentedOperation operation) {
        List<JsonNode> requests = requests(operation.name());
        Optional<Codec> codec = types.request(operation.name());
        return codec.stream()
                .flatMap(type -> operation.boundaries().stream()
                        .flatMap(boundary -> Stream.concat(
                                boundary.accepted().stream()
                                        .flatMap(value -> test(operation, boundary, value, true, requests, type)),
                                boundary.refused().stream()
                                        .flatMap(value -> test(operation, boundary, value, false, requests, type)))));
    }

    private List<JsonNode> requests(String operation) {
        List<JsonNode> requests = new ArrayList<>();
        for (Sample sample : model.samples()) {
            for (Step step : sample.steps()) {
                if (step instanceof Step.Request request) {
                    String name = request.operation().orElse(sample.operation());
                    if (name.equals(operation)) {
                        request.parameters().flatMap(BoundaryTests::read).ifPresent(requests::add);
                    }
                }
            }
        }
        return requests;
    }

    /** Skips text that is not JSON, which {@link SampleTests#unread} reports. */
    private static Optional<JsonNode> read(Step.Part parameters) {
        try {
            return Optional.of(parameters.read().value());
        } catch (JsonSyntaxException noSample) {
            return Optional.empty();
        }
    }

    private static Stream<BoundaryTest> test(
            DocumentedOperation operation,
            Boundary boundary,
            BoundaryValue value,
            boolean isAccepted,
            List<JsonNode> requests,
            Codec codec) {
        String place = operation.page() + ":" + boundary.line() + " " + operation.name() + " "
                + String.join(".", boundary.path()).replace("." + ELEMENTS, ELEMENTS);
        return requests.stream()
                .flatMap(request -> with(request, boundary.path(), value).stream())
                .limit(1)
                .map(request -> new BoundaryTest(
                        place + ": " + shown(value) + (isAccepted ? " is " : " is not ") + boundary.demand(),
                        boundary.line(),
                        request,
                        isAccepted,
                        codec));
    }

    /** Returns the same JSON with another value at a path; empty if the JSON has no place for it. */
    private static Optional<JsonNode> with(JsonNode json, List<String> path, BoundaryValue value) {
        if (path.isEmpty()) {
            return value(json, value);
        }
        List<String> rest = path.subList(1, path.size());
        if (path.get(0).equals(ELEMENTS)) {
            return json.optional(0)
                    .flatMap(first -> with(first, rest, value))
                    .map(first -> json.asArray().deepCopy().set(0, first));
        }
        if (!json.isObject()) {
            return Optional.empty();
        }
        String name = path.get(0);
        Optional<JsonNode> changed = json.has(name)
                ? with(json.get(name), rest, value)
                : rest.isEmpty() ? value(NODES.arrayNode(), value) : Optional.empty();
        return changed.map(other -> json.asObject().deepCopy().set(name, other));
    }

    private static Optional<JsonNode> value(JsonNode shown, BoundaryValue value) {
        if (value instanceof BoundaryValue.Json json) {
            return Optional.of(JsonReader.read(json.text()));
        }
        if (value instanceof BoundaryValue.Characters characters) {
            return Optional.of(NODES.stringNode("a".repeat(characters.count())));
        }
        int count = ((BoundaryValue.Elements) value).count();
        return shown.isArray() && (count == 0 || !shown.isEmpty())
                ? Optional.of(NODES.arrayNode().addAll(Collections.nCopies(count, shown.path(0))))
                : Optional.empty();
    }

    private static String shown(BoundaryValue value) {
        if (value instanceof BoundaryValue.Json json) {
            return json.text().length() <= LONGEST ? json.text() : json.text().substring(0, LONGEST) + "...";
        }
        return value instanceof BoundaryValue.Characters characters
                ? "a text of " + characters.count()
                : "an array of " + ((BoundaryValue.Elements) value).count();
    }
}
