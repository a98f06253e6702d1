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
    private final StubbedApis apis;
    private final Stub stub;

    /**
     * Begins with all requests of an operation.
     *
     * @param stubs where the stub is kept
     * @param apis what the mock serves
     */
    public Stubbing(Stubs stubs, StubbedApis apis, String operation) {
        this(
                stubs,
                apis,
                new Stub(
                        operation,
                        request -> true,
                        new AtomicInteger(-1),
                        Duration.ZERO,
                        new Reply.Documented(Optional.empty()),
                        List.of()));
    }

    private Stubbing(Stubs stubs, StubbedApis apis, Stub stub) {
        this.stubs = stubs;
        this.apis = apis;
        this.stub = stub;
    }

    /**
     * Is used only for the requests of a user.
     *
     * @throws IllegalArgumentException if the mock has users, and not this one; names the nearest one
     */
    public Stubbing from(String user) {
        apis.names().requireUser(user);
        return where(request -> request.user().equals(user));
    }

    /**
     * Is used only for requests whose path has a variable with this value.
     *
     * @throws IllegalArgumentException if the Request URL has no such variable; names the nearest one
     */
    public Stubbing at(String variable, String value) {
        apis.names().requireVariable(stub.operation(), variable);
        return where(request -> value.equals(request.pathVariables().get(variable)));
    }

    /**
     * Is used only for requests with a parameter.
     *
     * @param json its value as JSON, such as {@code "\"Lunch\""}
     * @throws IllegalArgumentException if that is not JSON, or the page documents no such parameter; names the nearest one
     */
    public Stubbing with(String parameter, String json) {
        apis.names().requireParameter(stub.operation(), parameter);
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
        return push(apis.events().apply(event));
    }

    /** Answers as the pages show, after a latency or with more notifications. */
    public void asDocumented() {
        reply(new Reply.Documented(Optional.empty()));
    }

    /**
     * Answers as one sample shows.
     *
     * @param heading the heading of the sample, such as {@code Sample 2}
     * @throws IllegalArgumentException if no such sample shows a request of the operation
     */
    public void asDocumented(String heading) {
        apis.names().requireExchange(stub.operation(), heading);
        reply(new Reply.Documented(Optional.of(heading)));
    }

    /** Answers with a success without a result. */
    public void succeed() {
        reply(new Reply.Success(Optional.empty()));
    }

    /**
     * Answers with a success. The log says if the result differs from those that the pages show.
     *
     * @param result the result as JSON, without the members around it, such as {@code statusCode}
     * @throws IllegalArgumentException if that is not JSON, or has members of the envelope
     */
    public void answer(String result) {
        reply(new Reply.Success(Optional.of(apis.result(stub.operation(), result))));
    }

    /**
     * Answers with a success.
     *
     * @param result a generated response record
     */
    public void answer(GeneratedRecord result) {
        reply(new Reply.Success(Optional.of(apis.result(stub.operation(), JsonTree.text(result::writeTo)))));
    }

    /**
     * Answers with a failure.
     *
     * @param status the documented number
     * @param message the text for the caller
     * @throws IllegalArgumentException if the status is 0, which is that of a success
     */
    public void fail(int status, String message) {
        requireFailure(status);
        fail(StatusCode.of(status, message), message);
    }

    /**
     * Answers with a failure.
     *
     * @param status such as a constant of {@link StatusCode} or of the generated {@code <Api>Status}
     * @param message the text for the caller
     * @throws IllegalArgumentException if the status is 0, which is that of a success
     */
    public void fail(StatusCode status, String message) {
        requireFailure(status.code());
        reply(new Reply.Failure(status, message));
    }

    private static void requireFailure(int status) {
        if (status == StatusCode.SUCCESS.code()) {
            throw new IllegalArgumentException("fail(" + status
                    + ", ...) would be a success; give another status, or use succeed() or answer(...)");
        }
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
        return new Stubbing(stubs, apis, other);
    }
}
