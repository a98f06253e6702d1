package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Makes a test of each block of the samples. {@link PageSamplesTest} runs these tests with JUnit. To choose the types yourself:
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
 * <p>{@link #unread} lists the blocks that no generated type reads: text that is not JSON, a request of an operation that no page
 * of the API documents, a response with a status other than 0, a notification without {@code messageType}. A response that has
 * only a status is in neither list, because the runtime reads and writes it.
 *
 * @since 0.1.0
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

    /** Returns the tests, in the order of the pages. */
    public static List<SampleTest> of(ApiModel model, SampleTypes types) {
        return List.copyOf(new SampleTests(model, types).tests);
    }

    /** Returns the blocks that no type reads, in the order of the pages. */
    public static List<UnreadSample> unread(ApiModel model, SampleTypes types) {
        return List.copyOf(new SampleTests(model, types).unread);
    }

    private void collect(Sample sample) {
        String operation = sample.operation();
        for (Step step : sample.steps()) {
            // A GET has no body.
            if (step.body().text().isBlank()) {
                continue;
            }
            DocumentedJson body;
            try {
                body = step.body().read();
            } catch (JsonSyntaxException e) {
                leave(
                        sample,
                        step,
                        kind(step),
                        "it is not JSON, or repeats a member, at line " + e.line() + " (" + e.getMessage()
                                + "); mvn verbatim:lint reports it as json-syntax or member-duplicate and says what to do");
                continue;
            }
            if (step instanceof Step.Request) {
                operation = text(body.value(), "operationName").orElse(sample.operation());
                collectRequest(sample, step, body, operation);
            } else if (step instanceof Step.Response) {
                collectResponse(sample, step, body, operation);
            } else {
                collectNotification(sample, step, body);
            }
        }
    }

    private void collectRequest(Sample sample, Step step, DocumentedJson body, String operation) {
        String what = "request " + operation;
        if (isDocumented(operation)) {
            tests.add(test(sample, step, what, body, types.request(operation)));
        } else {
            leave(sample, step, what, "no page of this API documents " + operation);
        }
    }

    private void collectResponse(Sample sample, Step step, DocumentedJson body, String operation) {
        Optional<Codec> type = types.response(operation);
        String what = "response of " + operation;
        if (!isStatusAlone(body.value()) && !isSuccess(body.value())) {
            leave(sample, step, what, "only responses with \"statusCode\": 0 have a type");
        } else if (type.isPresent() && isSuccess(body.value())) {
            tests.add(test(sample, step, what, withoutStatus(body), type));
        } else if (!isStatusAlone(body.value())) {
            leave(
                    sample,
                    step,
                    what,
                    "there is no generated type for it; an interface with @Operation(\"" + operation
                            + "\") in the package of the API asks for one");
        }
    }

    private void collectNotification(Sample sample, Step step, DocumentedJson body) {
        DocumentedJson data = body.member("data").orElse(body);
        Optional<String> messageType = text(data.value(), "messageType");
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

    private static boolean isStatusAlone(JsonNode response) {
        return response.has(STATUS) && STATUS_MEMBERS.containsAll(response.propertyNames());
    }

    private static boolean isSuccess(JsonNode response) {
        return response.path(STATUS).toString().equals("0");
    }

    /** Returns the response without the status, which the runtime writes, not the generated type. */
    private static DocumentedJson withoutStatus(DocumentedJson response) {
        return response.withValue(response.value().asObject().deepCopy().without(STATUS));
    }

    private static SampleTest test(Sample sample, Step step, String what, DocumentedJson value, Optional<Codec> type) {
        return new SampleTest(sample.page(), step.line(), what, value, type);
    }

    private boolean isDocumented(String operation) {
        return model.operations().stream()
                .anyMatch(documented -> documented.name().equals(operation));
    }

    private static Optional<String> text(JsonNode value, String name) {
        return value.path(name).stringValueOpt();
    }
}
