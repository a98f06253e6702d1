package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.coverage.Coverage;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * of the API documents, a response to a request that failed, a notification without its type, an event outside of operations that
 * no interface asks for. A response that has only a status,
 * or an empty result without a type, is in neither list, because the runtime reads and writes it.
 *
 * @since 0.1.0
 */
public final class SampleTests {
    private final ApiModel model;
    private final SampleTypes types;
    private final WholeMessages messages;
    private final Coverage coverage;
    private final List<SampleTest> tests = new ArrayList<>();
    private final List<UnreadSample> unread = new ArrayList<>();

    private SampleTests(ApiModel model, SampleTypes types) {
        this.model = model;
        this.types = types;
        messages = new WholeMessages(model.style());
        coverage = Coverage.of(model);
        model.samples().forEach(this::collect);
        model.events().forEach(this::collect);
    }

    /** Returns the tests, in the order of the pages; events outside of operations come last. */
    public static List<SampleTest> of(ApiModel model, SampleTypes types) {
        return List.copyOf(new SampleTests(model, types).tests);
    }

    /** Returns the blocks that no type reads, in the order of the pages; events outside of operations come last. */
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
            Optional<String> problem = problem(step);
            if (problem.isPresent()) {
                leave(sample, step, kind(step), problem.get());
            } else if (step instanceof Step.Request request) {
                operation = request.operation().orElse(sample.operation());
                collectRequest(sample, request, operation);
            } else if (step instanceof Step.Response response) {
                collectResponse(sample, response, operation);
            } else {
                collectNotification(sample, (Step.Notification) step);
            }
        }
    }

    private static Optional<String> problem(Step step) {
        try {
            step.body().read();
            return Optional.empty();
        } catch (JsonSyntaxException e) {
            return Optional.of("it is not JSON, or repeats a member, at line " + e.line() + " (" + e.getMessage()
                    + "); mvn verbatim:lint reports it as json-syntax or member-duplicate and says what to do");
        }
    }

    private void collectRequest(Sample sample, Step.Request step, String operation) {
        String what = "request " + operation;
        if (!isDocumented(operation)) {
            leave(sample, step, what, "no page of this API documents " + operation);
        } else if (step.parameters().isEmpty()) {
            leave(sample, step, what, "the style of the page finds no parameters in it");
        } else {
            String advice = advice("Operation", operation);
            Step.Part parameters = step.parameters().get();
            Optional<WholeMessage> whole = Optional.of(messages.request(step));
            tests.add(test(sample, step, operation, what, parameters, types.request(operation), advice, whole));
        }
    }

    private void collectResponse(Sample sample, Step.Response step, String operation) {
        Optional<Codec> type = types.response(operation);
        String what = "response of " + operation;
        boolean isStatusAlone =
                step.result().filter(result -> !isEmpty(result.read().value())).isEmpty();
        boolean isSuccess = step.outcome() == Outcome.SUCCESS;
        if (type.isPresent() && isSuccess && step.result().isPresent()) {
            Optional<WholeMessage> whole = messages.success(step, operation, request(sample, operation));
            tests.add(test(sample, step, operation, what, step.result().get(), type, "", whole));
        } else if (!isStatusAlone && !isSuccess) {
            leave(sample, step, what, "only responses to requests that succeeded have a type");
        } else if (!isStatusAlone) {
            leave(sample, step, what, "there is no generated type for it" + advice("Operation", operation));
        }
    }

    /** Reads a request of the same sample; one that cannot be read fails its own test. */
    private Optional<Codec.Read> request(Sample sample, String operation) {
        Optional<Codec> type = types.request(operation);
        Optional<Step.Part> parameters = sample.steps().stream()
                .filter(Step.Request.class::isInstance)
                .map(Step.Request.class::cast)
                .filter(step -> step.operation().orElse(sample.operation()).equals(operation))
                .flatMap(step -> step.parameters().stream())
                .findFirst();
        try {
            return type.flatMap(codec ->
                    parameters.map(part -> codec.read(part.read().value().toString())));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isEmpty(JsonNode result) {
        return result.isNull() || result.isObject() && result.isEmpty();
    }

    private void collectNotification(Sample sample, Step.Notification step) {
        if (step.type().isEmpty()) {
            String path = model.style().paths().eventName().last();
            leave(sample, step, "notification", "it has no " + path + ", which names its type");
        } else if (step.data().isEmpty()) {
            String path = model.style().paths().eventData().toString();
            leave(sample, step, "notification " + step.type().get(), "it has no " + path);
        } else {
            String type = step.type().get();
            boolean isOutside = sample.operation().isEmpty();
            String what = "notification " + type + (isOutside ? "" : " of " + sample.operation());
            String advice = advice("Notification", type);
            Optional<Codec> codec = types.notification(type);
            if (isOutside && codec.isEmpty()) {
                leave(sample, step, what, "there is no generated type for it" + advice);
            } else {
                Optional<WholeMessage> whole = messages.notification(step);
                tests.add(
                        test(sample, step, sample.operation(), what, step.data().get(), codec, advice, whole));
            }
        }
    }

    /** Types are generated for interfaces, not for pages alone. */
    private static String advice(String annotation, String name) {
        return "; an interface with @" + annotation + "(\"" + name + "\") in the package of the API asks for one";
    }

    private void leave(Sample sample, Step step, String what, String reason) {
        unread.add(new UnreadSample(sample.page() + ":" + step.line() + " " + what, reason));
    }

    private static String kind(Step step) {
        return step instanceof Step.Request ? "request" : step instanceof Step.Response ? "response" : "notification";
    }

    private SampleTest test(
            Sample sample,
            Step step,
            String operation,
            String what,
            Step.Part part,
            Optional<Codec> type,
            String advice,
            Optional<WholeMessage> whole) {
        return new SampleTest(
                sample.page(),
                step.line(),
                what,
                part.read(),
                type,
                advice,
                whole,
                () -> coverage.decoded(sample, step, operation));
    }

    private boolean isDocumented(String operation) {
        return model.operations().stream()
                .anyMatch(documented -> documented.name().equals(operation));
    }
}
