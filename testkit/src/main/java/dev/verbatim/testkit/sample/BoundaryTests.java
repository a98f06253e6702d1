package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Boundary;
import dev.verbatim.testkit.BoundaryValue;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.MemberPath;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Tests the values just inside and just outside of what a page's rows allow. For each member, a request of the samples that has
 * room for the member is read with each of the values. {@link PageSamplesTest} runs these tests with JUnit.
 *
 * @since 0.2.0
 */
public final class BoundaryTests {
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
        MemberPath path = new MemberPath(boundary.path());
        String place = operation.page() + ":" + boundary.line() + " " + operation.name() + " " + path;
        return requests.stream()
                .flatMap(request -> path.with(request, value).stream())
                .limit(1)
                .map(request -> new BoundaryTest(
                        place + ": " + value.shown() + (isAccepted ? " is " : " is not ") + boundary.demand(),
                        boundary.line(),
                        request,
                        isAccepted,
                        codec));
    }
}
