package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.json.JsonValue;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The blocks of all samples as tests. With JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> samples() {
 *     ApiModel model = ApiModel.load(VoiceDispatcher.class);
 *     SampleTypes types = SampleTypes.generatedWith(VoiceDispatcher.class);
 *     return DynamicTest.stream(SampleTests.of(model, types).stream(), SampleTest::name, SampleTest::run);
 * }
 * }</pre>
 *
 * <p>A block without a generated type is no test: a response that has nothing but a status, and a request of an operation
 * that the API has no page of.
 */
public final class SampleTests {
    private final ApiModel model;
    private final SampleTypes types;

    private SampleTests(ApiModel model, SampleTypes types) {
        this.model = model;
        this.types = types;
    }

    /** The tests, in the order of the pages. */
    public static List<SampleTest> of(ApiModel model, SampleTypes types) {
        SampleTests tests = new SampleTests(model, types);
        return model.samples().stream().flatMap(tests::of).toList();
    }

    private Stream<SampleTest> of(Sample sample) {
        List<SampleTest> tests = new ArrayList<>();
        String operation = sample.operation();
        for (Step step : sample.steps()) {
            JsonValue body = read(sample, step);
            if (step instanceof Step.Request) {
                operation = text(body, "operationName").orElse(sample.operation());
                if (isDocumented(operation)) {
                    tests.add(test(sample, step, "request " + operation, body, types.request(operation)));
                }
            } else if (step instanceof Step.Response) {
                Optional<Codec> type = types.response(operation);
                if (type.isPresent()) {
                    tests.add(test(sample, step, "response of " + operation, body, type));
                }
            } else {
                JsonValue data = member(body, "data").orElse(body);
                String messageType = text(data, "messageType").orElse("");
                tests.add(test(sample, step, "notification " + messageType, data, types.notification(messageType)));
            }
        }
        return tests.stream();
    }

    private static SampleTest test(Sample sample, Step step, String what, JsonValue value, Optional<Codec> type) {
        return new SampleTest(sample.page(), step.line(), what, value, type);
    }

    private boolean isDocumented(String operation) {
        return model.operations().stream()
                .anyMatch(documented -> documented.name().equals(operation));
    }

    private static JsonValue read(Sample sample, Step step) {
        try {
            return step.body().value();
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException(sample.page() + ":" + e.line() + ": " + e.getMessage(), e);
        }
    }

    private static Optional<JsonValue> member(JsonValue value, String name) {
        return value instanceof JsonObject object
                ? Optional.ofNullable(object.members().get(name))
                : Optional.empty();
    }

    private static Optional<String> text(JsonValue value, String name) {
        return member(value, name).filter(JsonString.class::isInstance).map(text -> ((JsonString) text).value());
    }
}
