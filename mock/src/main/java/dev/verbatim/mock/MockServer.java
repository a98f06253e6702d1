package dev.verbatim.mock;

import dev.verbatim.mock.request.ReceivedRequest;
import dev.verbatim.mock.request.Verification;
import dev.verbatim.mock.serve.RunningMock;
import dev.verbatim.mock.stub.Disturbing;
import dev.verbatim.mock.stub.Stubbing;
import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.runtime.NotificationMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

    MockServer(RunningMock mock) {
        this.mock = mock;
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
        requireOperation(operation);
        return new Stubbing(mock.stubs(), mock::event, operation);
    }

    /** Begins a disturbance of notifications of a type. */
    public Disturbing onNotification(String messageType) {
        return new Disturbing(mock.stubs(), messageType);
    }

    /** Begins a disturbance of notifications of any type. */
    public Disturbing onNotification() {
        return onNotification("");
    }

    /**
     * Sends a notification to all sessions of a user that have subscribed to it.
     *
     * @param user the name in the credentials of the sessions; {@code me} for sessions without credentials
     * @param notification built with a generated builder
     */
    public void push(String user, NotificationMessage notification) {
        mock.push(user, notification);
    }

    /**
     * Sends a notification to all sessions of a user that have subscribed to it.
     *
     * @param user the name in the credentials of the sessions; {@code me} for sessions without credentials
     * @param event the whole event as JSON, as the pages show it
     * @throws IllegalArgumentException if that is not JSON, or not an event of the API
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
     * @throws IllegalArgumentException if no page has such a sample
     */
    public void begin(String user, String operation, String sample) {
        if (mock.begin(user, operation, sample).isEmpty()) {
            requireOperation(operation);
            Set<String> samples = new TreeSet<>();
            mock.apis()
                    .forEach(api -> api.samples().stream()
                            .filter(other -> other.operation().equals(operation))
                            .forEach(other -> samples.add(other.heading())));
            throw new IllegalArgumentException("the page of " + operation + " has no sample \"" + sample + "\"; it has "
                    + (samples.isEmpty() ? "none" : String.join(", ", samples)));
        }
    }

    /** Ends all sessions of a user for notifications at once, as a broken network does. */
    public void cut(String user) {
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
        requireOperation(operation);
        return Verification.of(operation, requests());
    }

    private void requireOperation(String operation) {
        Set<String> names = new TreeSet<>();
        mock.apis().forEach(api -> api.operations().forEach(known -> names.add(known.name())));
        if (!names.contains(operation)) {
            throw new IllegalArgumentException("the mock serves no operation \"" + operation + "\""
                    + NearestName.question(operation, names) + "; it serves " + String.join(", ", names));
        }
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
