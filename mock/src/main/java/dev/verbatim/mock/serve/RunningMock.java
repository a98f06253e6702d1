package dev.verbatim.mock.serve;

import dev.verbatim.mock.documented.DocumentedNames;
import dev.verbatim.mock.documented.DocumentedSample;
import dev.verbatim.mock.documented.MockedApi;
import dev.verbatim.mock.json.JsonTree;
import dev.verbatim.mock.play.MockNotification;
import dev.verbatim.mock.play.Player;
import dev.verbatim.mock.request.RequestLog;
import dev.verbatim.mock.stub.Stubs;
import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.UnknownMembers;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The running parts of a mock. Thread-safe. */
public final class RunningMock implements AutoCloseable {
    private final Map<MockedApi, Player> players = new LinkedHashMap<>();
    private final RequestLog received = new RequestLog();
    private final Stubs stubs = new Stubs();
    private final DocumentedNames names;
    private final MockLog log;
    private final Callers callers;
    private final WebServer web;
    private final Delivery delivery;

    private RunningMock(List<MockedApi> apis, WebSettings settings, MockUsers users, MockLog log) throws IOException {
        Set<String> features = apis.stream()
                .flatMap(api -> api.operations().stream())
                .flatMap(operation -> operation.features().stream())
                .collect(Collectors.toSet());
        names = new DocumentedNames(apis, users.names());
        this.log = log;
        callers = new Callers(users, features);
        apis.forEach(api -> players.put(api, new Player(api)));
        web = new WebServer(settings, callers, channels(apis), endpoints(apis));
        web.open();
        delivery = new Delivery(web.sink(), stubs);
    }

    private static Set<String> channels(List<MockedApi> apis) {
        return apis.stream().flatMap(api -> api.channels().values().stream()).collect(Collectors.toSet());
    }

    private static Set<String> endpoints(List<MockedApi> apis) {
        return apis.stream()
                .filter(MockedApi::hasOneEndpoint)
                .flatMap(api -> api.operations().stream())
                .map(operation -> operation.url().toString())
                .collect(Collectors.toSet());
    }

    /** Loads the classes of a mock's server, for a program that reads the pages meanwhile. */
    public static void load(WebSettings settings) {
        WebServer.load(settings);
    }

    /**
     * Starts a mock.
     *
     * @param apis the APIs; those whose requests cannot be told from those of an earlier one are left out, which the log says
     * @param onlyKnown whether requests are refused if neither the mock nor the pages know their resource
     * @throws IOException if the port cannot be bound
     */
    public static RunningMock start(
            List<MockedApi> apis,
            WebSettings settings,
            MockUsers users,
            UnknownMembers unknownMembers,
            boolean onlyKnown,
            MockLog log)
            throws IOException {
        RunningMock mock = new RunningMock(apis, settings, users, log);
        MockedRequests requests = new MockedRequests(mock.received, mock.stubs, mock.delivery, log, onlyKnown);
        mock.web.start(mock.router(requests, unknownMembers), log);
        StartReport.lines(apis, settings.addresses(), mock.web).forEach(log::info);
        return mock;
    }

    private Router router(MockedRequests requests, UnknownMembers unknownMembers) {
        RequestLimits limits = RequestLimits.DEFAULT.withUnknownMembers(unknownMembers);
        List<MockDispatcher> dispatchers = new ArrayList<>();
        players.forEach((api, player) -> {
            dispatchers.add(new MockDispatcher(api, player, requests));
            try {
                Router.of(limits, dispatchers.toArray(MockDispatcher[]::new));
            } catch (IllegalArgumentException conflict) {
                dispatchers.remove(dispatchers.size() - 1);
                requests.log().warn(api.name() + " is not served: " + conflict.getMessage());
            }
        });
        return Router.of(limits, dispatchers.toArray(MockDispatcher[]::new));
    }

    /** Returns scheme, host and port. */
    public URI uri() {
        return web.uri();
    }

    /** Returns what was received. */
    public RequestLog received() {
        return received;
    }

    /** Returns the stubs. */
    public Stubs stubs() {
        return stubs;
    }

    /** Returns what checks the names that tests write. */
    public DocumentedNames names() {
        return names;
    }

    /** Writes to the log what may be a mistake. */
    public void warn(String line) {
        log.warn(line);
    }

    /**
     * Reads an event that a test has written.
     *
     * @throws IllegalArgumentException if it is not JSON or not an event of an API of the mock
     */
    public NotificationMessage event(String json) {
        JsonValue event = JsonTree.parse("the notification", json);
        return players.keySet().stream()
                .flatMap(api -> MockNotification.of(api, event).stream())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the notification names no message type or has no payload;"
                                + " write it as the pages show: " + json));
    }

    /** Sends a notification to a user, behind those that wait. */
    public void push(String user, NotificationMessage notification) {
        if (!delivery.reaches(user, notification.channel())) {
            log.warn("a pushed " + notification.messageType() + " goes to nobody, because the user " + user
                    + NearestName.question(user, callers.seen()) + " has no session that has subscribed");
        }
        delivery.send(user, List.of(notification), Turn.NOW);
    }

    /** Returns the users who have sent a request or opened a session. */
    public Set<String> users() {
        return callers.seen();
    }

    /** Sends the notifications that a sample shows before its first request, and waits for that request. */
    public void begin(String user, String operation, String heading) {
        for (Map.Entry<MockedApi, Player> entry : players.entrySet()) {
            Optional<DocumentedSample> sample = entry.getKey().sample(operation, heading);
            if (sample.isPresent()) {
                List<MockNotification> notifications = entry.getValue().begin(user, sample.get());
                delivery.send(user, notifications, Turn.NOW);
                return;
            }
        }
    }

    /** Ends the sessions of a user at once. */
    public void cut(String user) {
        web.cut(user);
    }

    /** Waits until all notifications have been handed to the transports. */
    public void flush(Duration timeout) throws InterruptedException {
        delivery.flush(timeout);
        web.flush();
    }

    /** Forgets requests, stubs, resources and how far samples have come. */
    public void reset() {
        received.clear();
        stubs.clear();
        players.values().forEach(Player::forget);
    }

    @Override
    public void close() {
        delivery.close();
        web.close();
    }
}
