package dev.verbatim.mock.stub;

import dev.verbatim.mock.json.JsonTree;
import dev.verbatim.mock.request.ReceivedRequest;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.StatusCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says how the mock answers some requests, instead of as the pages show. Each method returns a new object; one of the last methods,
 * such as {@link #answer(String)}, ends the sentence. The stub that was added last decides. Requests that contradict their page are
 * refused before any stub is asked.
 *
 * <pre>{@code
 * server.when("FindRobots").answer("{\"robots\": []}");
 * server.when("Hold").from("agent").times(1).after(Duration.ofMillis(300)).fail(2, "the call is ringing");
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Stubbing {
    private final Stubs stubs;
    private final Function<String, NotificationMessage> events;
    private final Stub stub;

    /**
     * Begins with all requests of an operation.
     *
     * @param stubs where the stub is kept
     * @param events reads an event of the API
     */
    public Stubbing(Stubs stubs, Function<String, NotificationMessage> events, String operation) {
        this(
                stubs,
                events,
                new Stub(
                        operation,
                        request -> true,
                        new AtomicInteger(-1),
                        Duration.ZERO,
                        new Reply.Documented(Optional.empty()),
                        List.of()));
    }

    private Stubbing(Stubs stubs, Function<String, NotificationMessage> events, Stub stub) {
        this.stubs = stubs;
        this.events = events;
        this.stub = stub;
    }

    /** Is used only for the requests of a user. */
    public Stubbing from(String user) {
        return where(request -> request.user().equals(user));
    }

    /** Is used only for requests whose path has a variable with this value. */
    public Stubbing at(String variable, String value) {
        return where(request -> value.equals(request.pathVariables().get(variable)));
    }

    /**
     * Is used only for requests with a parameter.
     *
     * @param json its value as JSON, such as {@code "\"Lunch\""}
     * @throws IllegalArgumentException if that is not JSON
     */
    public Stubbing with(String parameter, String json) {
        String value = JsonSource.of(JsonTree.parse("the value of " + parameter, json));
        return where(
                request -> request.parameter(parameter).filter(value::equals).isPresent());
    }

    /** Is used only for requests for which a condition holds. */
    public Stubbing where(Predicate<? super ReceivedRequest> condition) {
        return with(new Stub(
                stub.operation(),
                stub.condition().and(condition),
                stub.left(),
                stub.latency(),
                stub.reply(),
                stub.notifications()));
    }

    /** Is used only for the next such requests; by default for all. */
    public Stubbing times(int requests) {
        return with(new Stub(
                stub.operation(),
                stub.condition(),
                new AtomicInteger(Count.of(requests)),
                stub.latency(),
                stub.reply(),
                stub.notifications()));
    }

    /** Waits before the answer. */
    public Stubbing after(Duration latency) {
        return with(
                new Stub(stub.operation(), stub.condition(), stub.left(), latency, stub.reply(), stub.notifications()));
    }

    /** Sends a notification to the user after the answer, behind the documented ones. */
    public Stubbing push(NotificationMessage notification) {
        List<NotificationMessage> more = new ArrayList<>(stub.notifications());
        more.add(notification);
        return with(new Stub(stub.operation(), stub.condition(), stub.left(), stub.latency(), stub.reply(), more));
    }

    /**
     * Sends a notification to the user after the answer, behind the documented ones.
     *
     * @param event the whole event as JSON, as the pages show it
     * @throws IllegalArgumentException if it is not JSON or not an event of the API
     */
    public Stubbing push(String event) {
        return push(events.apply(event));
    }

    /** Answers as the pages show, after a latency or with more notifications. */
    public void asDocumented() {
        reply(new Reply.Documented(Optional.empty()));
    }

    /**
     * Answers as one sample shows.
     *
     * @param heading the heading of the sample, such as {@code Sample 2}
     */
    public void asDocumented(String heading) {
        reply(new Reply.Documented(Optional.of(heading)));
    }

    /** Answers with a success without a result. */
    public void succeed() {
        reply(new Reply.Success(Optional.empty()));
    }

    /**
     * Answers with a success.
     *
     * @param result the result as JSON, without the members around it
     * @throws IllegalArgumentException if that is not JSON
     */
    public void answer(String result) {
        reply(new Reply.Success(Optional.of(JsonSource.of(JsonTree.parse("the result", result)))));
    }

    /**
     * Answers with a success.
     *
     * @param result a generated response record
     */
    public void answer(GeneratedRecord result) {
        reply(new Reply.Success(Optional.of(JsonTree.text(result::writeTo))));
    }

    /**
     * Answers with a failure.
     *
     * @param status the documented number
     * @param message the text for the caller
     */
    public void fail(int status, String message) {
        fail(StatusCode.of(status, message), message);
    }

    /**
     * Answers with a failure.
     *
     * @param status such as a constant of {@link StatusCode} or of the generated {@code <Api>Status}
     * @param message the text for the caller
     */
    public void fail(StatusCode status, String message) {
        reply(new Reply.Failure(status, message));
    }

    /** Closes the connection of the request instead of an answer. */
    public void cut() {
        reply(new Reply.Cut());
    }

    private void reply(Reply reply) {
        stubs.add(new Stub(
                stub.operation(),
                stub.condition(),
                new AtomicInteger(stub.left().get()),
                stub.latency(),
                reply,
                stub.notifications()));
    }

    private Stubbing with(Stub other) {
        return new Stubbing(stubs, events, other);
    }
}
