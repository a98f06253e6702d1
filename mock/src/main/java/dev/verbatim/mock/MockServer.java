package dev.verbatim.mock;

import dev.verbatim.mock.documented.DocumentedNames;
import dev.verbatim.mock.request.ReceivedRequest;
import dev.verbatim.mock.request.Verification;
import dev.verbatim.mock.serve.RunningMock;
import dev.verbatim.mock.stub.Disturbing;
import dev.verbatim.mock.stub.StubbedApis;
import dev.verbatim.mock.stub.Stubbing;
import dev.verbatim.runtime.NotificationMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A server that answers as documentation pages show, for clients that are being built or tested. It is a real server on a real port:
 * requests are judged by their pages, samples are answered with the ids of the request, and the documented notifications follow.
 * Thread-safe.
 *
 * <pre>{@code
 * try (MockServer server = MockServer.of(Path.of("src/main/pages")).start()) {
 *     server.when("Hold").times(1).fail(2, "the call is ringing");
 *     desk.connect(server.uri());
 *     desk.hold(call);
 *     server.verify("Hold").once();
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
public final class MockServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RunningMock mock;
    private final DocumentedNames names;

    MockServer(RunningMock mock) {
        this.mock = mock;
        names = mock.names();
    }

    /**
     * Begins to configure a mock.
     *
     * @param pages the root folder of the pages; each folder in it is an API
     */
    public static MockServerBuilder of(Path pages) {
        return new MockServerBuilder(pages);
    }

    /** Returns where the mock listens: scheme, host and port. */
    public URI uri() {
        return mock.uri();
    }

    /** Returns the port. */
    public int port() {
        return mock.uri().getPort();
    }

    /**
     * Begins a stub: how requests of an operation are answered, instead of as the pages show.
     *
     * @throws IllegalArgumentException if no page documents the operation; names the nearest one
     */
    public Stubbing when(String operation) {
        names.requireOperation(operation);
        return new Stubbing(mock.stubs(), new StubbedApis(names, mock::event, mock::warn), operation);
    }

    /**
     * Begins a disturbance of notifications of a type.
     *
     * @throws IllegalArgumentException if no page documents the type; names the nearest one
     */
    public Disturbing onNotification(String messageType) {
        names.requireMessageType(messageType);
        return new Disturbing(mock.stubs(), messageType);
    }

    /** Begins a disturbance of notifications of any type. */
    public Disturbing onNotification() {
        return new Disturbing(mock.stubs(), "");
    }

    /**
     * Sends a notification to all sessions of a user that have subscribed to it. If there are none, the log says so.
     *
     * @param user the name in the credentials of the sessions; {@code me} for sessions without credentials
     * @param notification built with a generated builder
     * @throws IllegalArgumentException if the mock has users, and not this one; names the nearest one
     */
    public void push(String user, NotificationMessage notification) {
        names.requireUser(user);
        mock.push(user, notification);
    }

    /**
     * Sends a notification to all sessions of a user that have subscribed to it.
     *
     * @param user the name in the credentials of the sessions; {@code me} for sessions without credentials
     * @param event the whole event as JSON, as the pages show it
     * @throws IllegalArgumentException if that is not JSON, or not an event of the API, or the mock has users, and not this one
     */
    public void push(String user, String event) {
        push(user, mock.event(event));
    }

    /**
     * Begins a scenario: sends the notifications that a sample shows before its first request. The scenario goes on with that request.
     *
     * @param user who receives them
     * @param operation the operation on whose page the sample is
     * @param sample the heading of the sample, such as {@code Sample 2}
     * @throws IllegalArgumentException if no page has such a sample, or the mock has users, and not this one
     */
    public void begin(String user, String operation, String sample) {
        names.requireUser(user);
        names.requireSample(operation, sample);
        mock.begin(user, operation, sample);
    }

    /**
     * Ends all sessions of a user for notifications at once, as a broken network does.
     *
     * @throws IllegalArgumentException if the mock has users, and not this one; names the nearest one
     */
    public void cut(String user) {
        names.requireUser(user);
        mock.cut(user);
    }

    /** Returns the requests that the mock has received and could read, in the order in which they arrived, at most 10,000. */
    public List<ReceivedRequest> requests() {
        return mock.received().all();
    }

    /** Returns the users who have sent a request or opened a session. */
    public Set<String> users() {
        return mock.users();
    }

    /**
     * Begins to check which requests of an operation were received.
     *
     * @throws IllegalArgumentException if no page documents the operation; names the nearest one
     */
    public Verification verify(String operation) {
        return Verification.of(names, operation, requests());
    }

    /**
     * Waits until all notifications have been handed to the transports, late ones included.
     *
     * @throws IllegalStateException if that takes more than ten seconds
     */
    public void awaitNotifications() throws InterruptedException {
        mock.flush(PATIENCE);
    }

    /** Forgets all requests, stubs and disturbances, and what the mock knows of resources and scenarios. Sessions stay. */
    public void reset() {
        mock.reset();
    }

    /** Ends all sessions and stops the server. */
    @Override
    public void close() {
        mock.close();
    }
}
