package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.json.JsonValue;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The blocks of all samples as tests. {@link PageSamplesTest} has them ready for JUnit; without it, or with types of one's own:
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
 * <p>A block that nothing is generated for is no test: one that is not JSON, which {@code json-syntax} reports; a response that
 * has nothing but a status; a request of an operation that the API has no page of; a notification without
 * {@code messageType}.
 */
public final class SampleTests {
    private static final String STATUS = "statusCode";

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
            Optional<JsonValue> json = read(step);
            if (json.isEmpty()) {
                continue;
            }
            JsonValue body = json.get();
            if (step instanceof Step.Request) {
                operation = text(body, "operationName").orElse(sample.operation());
                if (isDocumented(operation)) {
                    tests.add(test(sample, step, "request " + operation, body, types.request(operation)));
                }
            } else if (step instanceof Step.Response) {
                Optional<Codec> type = types.response(operation);
                if (type.isPresent() && isSuccess(body)) {
                    tests.add(test(sample, step, "response of " + operation, withoutStatus(body), type));
                }
            } else {
                JsonValue data = member(body, "data").orElse(body);
                String what = "notification " + text(data, "messageType").orElse("");
                text(data, "messageType")
                        .ifPresent(type -> tests.add(test(sample, step, what, data, types.notification(type))));
            }
        }
        return tests.stream();
    }

    private static boolean isSuccess(JsonValue response) {
        return member(response, STATUS)
                .filter(status -> status.toString().equals("0"))
                .isPresent();
    }

    /** The status is the runtime's to write. */
    private static JsonValue withoutStatus(JsonValue response) {
        JsonObject object = (JsonObject) response;
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        members.remove(STATUS);
        return new JsonObject(object.line(), members);
    }

    private static SampleTest test(Sample sample, Step step, String what, JsonValue value, Optional<Codec> type) {
        return new SampleTest(sample.page(), step.line(), what, value, type);
    }

    private boolean isDocumented(String operation) {
        return model.operations().stream()
                .anyMatch(documented -> documented.name().equals(operation));
    }

    private static Optional<JsonValue> read(Step step) {
        try {
            return Optional.of(step.body().value());
        } catch (JsonSyntaxException noSample) {
            return Optional.empty();
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
