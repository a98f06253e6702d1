package dev.verbatim.testkit.contract;

import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.Connection;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.NotificationReceiver;
import dev.verbatim.testkit.coverage.Coverage;
import dev.verbatim.testkit.replay.Channels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The connections to a server during contract tests: that of the user who would be notified, and those of other users. */
final class ContractSession implements AutoCloseable {
    private final ApiModel model;
    private final Coverage coverage;
    private final ContractSetup setup;
    private final LiveServer server;
    private final Optional<StateProbe> probe;
    private final Flush flush;
    private final Optional<Reset> reset;
    private final Map<LiveServer, Connection> senders = new HashMap<>();
    private @Nullable Connection watching;
    private int sent;

    ContractSession(
            ApiModel model,
            ContractSetup setup,
            LiveServer server,
            Optional<StateProbe> probe,
            Flush flush,
            Optional<Reset> reset) {
        this.model = model;
        coverage = Coverage.of(model);
        this.setup = setup;
        this.server = server;
        this.probe = probe;
        this.flush = flush;
        this.reset = reset;
    }

    LiveServer server() {
        return server;
    }

    /** Sends a request as the user of this server, and waits until all notifications of it have come. */
    LiveResponse send(ContractRequest request) throws Exception {
        prepare();
        try {
            LiveResponse response = sent(watching(), request);
            announced();
            return response;
        } catch (ConnectionException e) {
            close();
            throw new UnansweredException(
                    lines(List.of(String.valueOf(e.getMessage())), "an answer", server, request), e);
        }
    }

    /**
     * Sends a request that must be refused.
     *
     * @param sender who sends it
     * @return what is wrong, in lines; empty if it is refused as expected, nothing has changed and nothing was announced
     */
    Optional<String> refused(LiveServer sender, ContractRequest request, Expectation expected) throws Exception {
        try {
            return answered(sender, request, expected);
        } catch (ConnectionException e) {
            // The next test connects again, so that one lost connection fails one test.
            close();
            return Optional.of(lines(List.of(String.valueOf(e.getMessage())), said(expected), sender, request));
        }
    }

    private Optional<String> answered(LiveServer sender, ContractRequest request, Expectation expected)
            throws Exception {
        // What came before this request was awaited after the one before it.
        watching().inbox().takeAll();
        prepare();
        Optional<String> before = state();
        List<String> problems = new ArrayList<>();
        response(sender, request, expected)
                .flatMap(response -> expected.problem(response, model.style()))
                .ifPresent(problems::add);
        for (JsonNode notification : announced()) {
            problems.add("the refused request was announced: " + shortened(notification.toString()));
        }
        Optional<String> after = state();
        if (!before.equals(after)) {
            problems.add("the refused request has changed the state" + changes(before.orElse(""), after.orElse("")));
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(lines(problems, said(expected), sender, request));
    }

    private String said(Expectation expected) {
        return expected.shown(model.style()) + ", " + expected.source();
    }

    private void prepare() throws Exception {
        if (reset.isPresent()) {
            // Before connecting, notifications of a reset would be lost, and later ones could be taken for effects of
            // the request.
            watching();
            reset.get().reset();
            announced();
        }
    }

    /** Returns what is wrong about a request, with the request. */
    String lines(List<String> problems, String expected, LiveServer sender, ContractRequest request) {
        List<String> lines = new ArrayList<>(problems);
        lines.add("expected: " + expected);
        lines.add("the request: " + Curl.of(sender, request));
        return "  " + String.join(System.lineSeparator() + "  ", lines);
    }

    /** A server that lets nobody connect without credentials refuses the request, too. */
    private Optional<LiveResponse> response(LiveServer sender, ContractRequest request, Expectation expected)
            throws ConnectionException {
        Connection connection;
        try {
            connection = sender.equals(server) ? watching() : sender(sender);
        } catch (ConnectionException e) {
            if (sender.isOneWebSocket() && !sender.equals(server) && expected.refusal() == Refusal.UNAUTHENTICATED) {
                return Optional.empty();
            }
            throw e;
        }
        return Optional.of(sent(connection, request));
    }

    private LiveResponse sent(Connection connection, ContractRequest request) throws ConnectionException {
        ContractRequest numbered = numbered(request);
        LiveResponse response = connection.send(numbered.live());
        coverage.exchanged(numbered.message().toString(), response.body());
        return response;
    }

    private Connection watching() throws ConnectionException {
        if (watching == null) {
            Set<String> channels = server.receiver().subscribesToChannels() ? channels(model) : Set.of();
            watching = Connection.open(server, model.style(), channels, setup.timeout());
        }
        return watching;
    }

    private Connection sender(LiveServer sender) throws ConnectionException {
        Connection open = senders.get(sender);
        if (open == null) {
            LiveServer silent = sender.isOneWebSocket() ? sender : sender.notifications(NotificationReceiver.NONE);
            open = Connection.open(silent, model.style(), Set.of(), setup.timeout());
            senders.put(sender, open);
        }
        return open;
    }

    private static Set<String> channels(ApiModel model) {
        Stream<Sample> samples = Stream.concat(model.samples().stream(), model.events().stream());
        Set<String> channels = new TreeSet<>(model.channels().values());
        samples.flatMap(sample -> sample.steps().stream())
                .filter(Step.Notification.class::isInstance)
                .forEach(step -> ((Step.Notification) step).channel().ifPresent(channels::add));
        channels.removeIf(channel -> !Channels.canBeSubscribedTo(channel));
        return channels;
    }

    /** On one connection, each request has another value for the response to repeat. */
    private ContractRequest numbered(ContractRequest request) {
        sent++;
        Optional<JsonNode> shown = model.style().paths().correlation(request.message());
        boolean isNumber = shown.filter(JsonNode::isNumber).isPresent();
        JsonNode number = isNumber
                ? JsonNodeFactory.instance.numberNode(1_000_000 + sent)
                : JsonNodeFactory.instance.stringNode("contract-" + sent);
        return model.style().paths().correlation().isEmpty()
                ? request
                : new ContractRequest(
                        request.method(),
                        request.path(),
                        model.style().paths().withCorrelation(request.message(), number));
    }

    /** Returns the notifications since the last call, without those that the server sends on its own. */
    private List<JsonNode> announced() throws Exception {
        flush.flush();
        Connection connection = watching();
        connection.settle();
        connection.inbox().requireSession();
        return connection.inbox().takeAll().stream()
                .filter(notification -> model.style()
                        .paths()
                        .eventName(notification)
                        .filter(setup.background()::contains)
                        .isEmpty())
                .toList();
    }

    private Optional<String> state() throws Exception {
        return probe.isPresent() ? Optional.of(probe.get().state()) : Optional.empty();
    }

    private static String changes(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int line = 0;
        while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line))) {
            line++;
        }
        return ": from " + shortened(line < old.size() ? old.get(line) : "nothing") + " to "
                + shortened(line < now.size() ? now.get(line) : "nothing");
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }

    @Override
    public void close() {
        List<Connection> open = new ArrayList<>(senders.values());
        if (watching != null) {
            open.add(watching);
        }
        senders.clear();
        watching = null;
        open.forEach(Connection::close);
    }
}
