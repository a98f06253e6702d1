package dev.verbatim.testkit.coverage;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Records what of an API ran, for {@code mvn verbatim:coverage}. Tests of samples and replays record without you. For other tests
 * of a server, give its dispatcher the observer and wrap its sink:
 *
 * <pre>{@code
 * Coverage coverage = Coverage.of(VoiceDispatcher.class);
 * VoiceDispatcher.builder().observer(coverage.observer())...
 * new CallEvents(coverage.sink(sink));
 * }</pre>
 *
 * <p>A test with a client of its own tells what was sent and received:
 *
 * <pre>{@code
 * coverage.exchanged(request, response);
 * coverage.notified(notification);
 * }</pre>
 *
 * <p>Recordings are joined, so it does not matter if two of them tell the same. When a test class ends, its recording is written into
 * {@code target/verbatim-coverage}, or into the folder in the system property {@code verbatim.coverage.folder}; an empty
 * property turns recording off. Instances are thread-safe.
 *
 * @since 0.2.0
 */
public final class Coverage {
    private final ApiPages pages;
    private final MessageMarks messages;
    private final TestRun run;

    Coverage(ApiModel model, TestRun run) {
        pages = ApiPages.of(model);
        messages = new MessageMarks(model);
        this.run = run;
    }

    /** Returns a recorder for an API. */
    public static Coverage of(ApiModel model) {
        return new Coverage(model, TestRun.ofThisJvm());
    }

    /**
     * Returns a recorder for an API.
     *
     * @param dispatcher its generated dispatcher, such as {@code VoiceDispatcher.class}
     * @throws IllegalStateException if the model is not on the class path; the message says what to configure
     */
    public static Coverage of(Class<?> dispatcher) {
        return of(ApiModel.load(dispatcher));
    }

    /** Returns the names of the test classes that run now, sorted; empty outside of tests. */
    public static List<String> runningTests() {
        return TestRun.ofThisJvm().running();
    }

    /** Returns an observer that records the requests that a dispatcher answers, and their statuses. */
    public OperationObserver<?> observer() {
        return new RecordingObserver(this, messages);
    }

    /**
     * Returns a sink that records notifications and passes them on.
     *
     * @param next receives the same notifications
     */
    public NotificationSink sink(NotificationSink next) {
        return new CoveredSink(this, next);
    }

    /**
     * Records a request that a client sent to a running server, and the response. Ignores messages that are not JSON or name no
     * operation.
     *
     * @param request the body of the request
     * @param response the body of the response
     */
    public void exchanged(String request, String response) {
        if (!isOn()) {
            return;
        }
        try {
            exchanged(JsonReader.read(request), JsonReader.read(response));
        } catch (JsonSyntaxException e) {
            // Only documented messages count, and those are JSON.
        }
    }

    /**
     * Records a request that a client sent to a running server, and the response.
     *
     * @param request the whole request, with what is around its parameters
     * @param response the whole response
     */
    public void exchanged(JsonNode request, JsonNode response) {
        add(messages.exchange(request, response));
    }

    /**
     * Records a notification that a running server sent.
     *
     * @param notification the whole notification, or its payload alone if that has the type
     */
    public void notified(JsonNode notification) {
        add(messages.notification(notification, Column.REPLAYED));
    }

    /**
     * Records that a step of a sample happened between a client and a running server as the page shows it.
     *
     * @param sample the sample
     * @param step one of its steps
     */
    public void replayed(Sample sample, Step step) {
        add(List.of(new Mark(ItemId.step(sample.page(), step.line()), Column.REPLAYED)));
    }

    /**
     * Records that generated code has read a message of a page and written it back.
     *
     * @param sample the sample
     * @param step one of its steps, which is JSON
     * @param operation the operation of the request or response; for a notification, that of the page
     */
    public void decoded(Sample sample, Step step, String operation) {
        add(List.of(new Mark(ItemId.step(sample.page(), step.line()), Column.DECODED)));
        JsonNode message = step.body().read().value();
        if (step instanceof Step.Request) {
            add(messages.request(operation, messages.parameters(operation, message), Column.DECODED));
        } else if (step instanceof Step.Notification notification) {
            JsonNode data = notification.data().map(part -> part.read().value()).orElse(message);
            notification.type().ifPresent(type -> add(messages.notification(type, data, Column.DECODED)));
        }
        add(messages.announcements(message));
    }

    /** Records a notification that an application sends. */
    void sent(NotificationMessage notification) {
        if (isOn()) {
            notified(JsonReader.read(new String(notification.toJson(), StandardCharsets.UTF_8)));
        }
    }

    boolean isOn() {
        return run.isOn();
    }

    void add(List<Mark> marks) {
        marks.forEach(mark -> run.add(pages, mark));
    }
}
