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
import java.util.Set;

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
 * <p>A block that no generated type reads is no test, but one of {@link #unread}: one that is not JSON, a request of an operation
 * that the API has no page of, a response with another status than 0, a notification without {@code messageType}. A response that
 * has nothing but a status is neither: the runtime reads and writes that.
 */
public final class SampleTests {
    private static final String STATUS = "statusCode";
    private static final Set<String> STATUS_MEMBERS = Set.of(STATUS, "statusMessage");

    private final ApiModel model;
    private final SampleTypes types;
    private final List<SampleTest> tests = new ArrayList<>();
    private final List<UnreadSample> unread = new ArrayList<>();

    private SampleTests(ApiModel model, SampleTypes types) {
        this.model = model;
        this.types = types;
        model.samples().forEach(this::collect);
    }

    /** The tests, in the order of the pages. */
    public static List<SampleTest> of(ApiModel model, SampleTypes types) {
        return List.copyOf(new SampleTests(model, types).tests);
    }

    /** The blocks that are no tests, in the order of the pages. */
    public static List<UnreadSample> unread(ApiModel model, SampleTypes types) {
        return List.copyOf(new SampleTests(model, types).unread);
    }

    private void collect(Sample sample) {
        String operation = sample.operation();
        for (Step step : sample.steps()) {
            // A GET shows nothing to read.
            if (step.body().text().isBlank()) {
                continue;
            }
            JsonValue body;
            try {
                body = step.body().value();
            } catch (JsonSyntaxException e) {
                leave(
                        sample,
                        step,
                        kind(step),
                        "it is no JSON, or repeats a member, at line " + e.line() + " (" + e.getMessage()
                                + "); json-syntax or member-duplicate of mvn verbatim:lint says what to do");
                continue;
            }
            if (step instanceof Step.Request) {
                operation = text(body, "operationName").orElse(sample.operation());
                collectRequest(sample, step, body, operation);
            } else if (step instanceof Step.Response) {
                collectResponse(sample, step, body, operation);
            } else {
                collectNotification(sample, step, body);
            }
        }
    }

    private void collectRequest(Sample sample, Step step, JsonValue body, String operation) {
        String what = "request " + operation;
        if (isDocumented(operation)) {
            tests.add(test(sample, step, what, body, types.request(operation)));
        } else {
            leave(sample, step, what, "no page of this API documents " + operation);
        }
    }

    private void collectResponse(Sample sample, Step step, JsonValue body, String operation) {
        Optional<Codec> type = types.response(operation);
        String what = "response of " + operation;
        if (!isStatusAlone(body) && !isSuccess(body)) {
            leave(sample, step, what, "only responses with \"statusCode\": 0 have a type");
        } else if (type.isPresent() && isSuccess(body)) {
            tests.add(test(sample, step, what, withoutStatus(body), type));
        } else if (!isStatusAlone(body)) {
            leave(
                    sample,
                    step,
                    what,
                    "there is no generated type for it; an interface with @Operation(\"" + operation
                            + "\") in the package of the API asks for one");
        }
    }

    private void collectNotification(Sample sample, Step step, JsonValue body) {
        JsonValue data = member(body, "data").orElse(body);
        Optional<String> messageType = text(data, "messageType");
        if (messageType.isPresent()) {
            String type = messageType.get();
            tests.add(test(sample, step, "notification " + type, data, types.notification(type)));
        } else {
            leave(sample, step, "notification", "it has no messageType, which names its type");
        }
    }

    private void leave(Sample sample, Step step, String what, String reason) {
        unread.add(new UnreadSample(sample.page() + ":" + step.line() + " " + what, reason));
    }

    private static String kind(Step step) {
        return step instanceof Step.Request ? "request" : step instanceof Step.Response ? "response" : "notification";
    }

    private static boolean isStatusAlone(JsonValue response) {
        return response instanceof JsonObject object
                && STATUS_MEMBERS.containsAll(object.members().keySet())
                && object.members().containsKey(STATUS);
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

    private static Optional<JsonValue> member(JsonValue value, String name) {
        return value instanceof JsonObject object
                ? Optional.ofNullable(object.members().get(name))
                : Optional.empty();
    }

    private static Optional<String> text(JsonValue value, String name) {
        return member(value, name).filter(JsonString.class::isInstance).map(text -> ((JsonString) text).value());
    }
}
