package dev.verbatim.mock.serve;

import dev.verbatim.mock.documented.MockedApi;
import dev.verbatim.mock.documented.MockedOperation;
import dev.verbatim.mock.judge.MockBody;
import dev.verbatim.mock.judge.Problem;
import dev.verbatim.mock.play.LiveRequest;
import dev.verbatim.mock.play.Player;
import dev.verbatim.mock.request.ReceivedRequest;
import dev.verbatim.mock.stub.Stub;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.route.PathTemplate;
import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes the requests of an API through the documented order of steps, as generated dispatchers do, but without generated code. */
final class MockDispatcher extends ApiDispatcher {
    private final MockedApi api;
    private final Player player;
    private final MockedRequests requests;
    private final Replies replies;
    private final List<Route> routes;

    MockDispatcher(MockedApi api, Player player, MockedRequests requests) {
        super(api.envelope(), new Hooks.Builder());
        this.api = api;
        this.player = player;
        this.requests = requests;
        replies = new Replies(api, player, requests);
        routes = routes(api);
    }

    private static List<Route> routes(MockedApi api) {
        Map<String, List<MockedOperation>> places = new LinkedHashMap<>();
        api.operations()
                .forEach(operation -> places.computeIfAbsent(
                                operation.method() + " " + operation.url(), place -> new ArrayList<>())
                        .add(operation));
        return places.values().stream()
                .map(operations -> Route.of(
                        operations.get(0).method(),
                        operations.get(0).url().toString(),
                        operations.stream().map(MockedOperation::name).toArray(String[]::new)))
                .toList();
    }

    @Override
    public String api() {
        return api.name();
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    /** Not known: samples and stubs answer with any. */
    @Override
    public Set<Integer> documentedStatuses() {
        return Set.of();
    }

    @Override
    protected OperationResponse dispatch(Exchange exchange) throws OperationException {
        Refusal where = new Refusal();
        try {
            return dispatch(exchange, where);
        } catch (OperationException refused) {
            requests.log().warn(where.line(exchange, refused));
            throw refused;
        }
    }

    private OperationResponse dispatch(Exchange exchange, Refusal where) throws OperationException {
        MockBody body = exchange.read(new MockBody());
        MockedOperation operation = api.operation(body.operationName()).orElse(null);
        if (operation == null) {
            throw exchange.unknownOperation(body);
        }
        where.at(operation.featuresPosition());
        authorize(exchange, operation, where);
        MockCaller caller = (MockCaller) exchange.authorizedCaller();
        JsonObject parameters = body.values(operation.parameters());
        ReceivedRequest received = received(exchange, caller, operation, parameters);
        requests.received().add(received);
        body.problems().forEach(problem -> note(operation, problem));
        where.at(body.problems().stream().findFirst().flatMap(Problem::place).orElseGet(operation::position));
        complete(body, where);
        where.at(operation.position());
        LiveRequest request = new LiveRequest(caller.name(), operation, pathValues(exchange, operation), parameters);
        references(exchange, request, where);
        Optional<Stub> stub = requests.stubs().take(received);
        if (stub.isEmpty()) {
            available(request, where);
        }
        return replies.reply(exchange, caller, request, stub);
    }

    private static void complete(MockBody body, Refusal where) throws OperationException {
        try {
            body.complete();
        } catch (OperationException refused) {
            body.problems().stream()
                    .findFirst()
                    .flatMap(Problem::shown)
                    .ifPresent(sample -> where.because("the samples show only such values, as at " + sample));
            throw refused;
        }
    }

    /** The caller is told all features, the log those that are missing. */
    private static void authorize(Exchange exchange, MockedOperation operation, Refusal where)
            throws OperationException {
        try {
            exchange.authorize(operation.features());
        } catch (OperationException refused) {
            Caller caller = exchange.caller();
            if (caller != null) {
                Set<String> missing = new TreeSet<>(operation.features());
                missing.removeAll(caller.features());
                where.because(caller.name() + " lacks " + String.join(", ", missing));
            }
            throw refused;
        }
    }

    private void note(MockedOperation operation, Problem problem) {
        if (problem.kind() == Problem.Kind.NESTED) {
            requests.log()
                    .warn(operation.name() + ": " + problem.member() + " is not documented ("
                            + problem.place().orElseGet(operation::position) + ")");
        }
    }

    private static ReceivedRequest received(
            Exchange exchange, MockCaller caller, MockedOperation operation, JsonObject parameters) {
        return new ReceivedRequest(
                caller.name(),
                operation.name(),
                exchange.route(),
                new TreeMap<>(exchange.context().pathVariables()),
                JsonSource.of(parameters));
    }

    private static List<String> pathValues(Exchange exchange, MockedOperation operation) {
        return operation.url().variables().stream()
                .map(variable -> exchange.variable(variable.name()))
                .toList();
    }

    /** Steps 3 and 4: URIs name resources, and resources are the user's own. */
    private void references(Exchange exchange, LiveRequest request, Refusal where) throws OperationException {
        List<String> named = new ArrayList<>(request.pathValues());
        for (Map.Entry<String, List<PathTemplate>> reference :
                new TreeMap<>(request.operation().references()).entrySet()) {
            Optional<JsonMember> sent = request.parameters().member(reference.getKey());
            if (sent.isPresent() && sent.get().value() instanceof JsonString uri) {
                row(request.operation(), reference.getKey()).ifPresent(where::at);
                named.add(exchange.reference(reference.getKey(), uri.value(), reference.getValue()));
            }
        }
        for (String id : named) {
            Optional<String> owner = player.owner(id).filter(user -> !user.equals(request.user()));
            if (owner.isPresent() || requests.onlyKnown() && !player.isKnown(id)) {
                where.because(owner.map(user -> Quote.plain(id) + " is a resource of " + user)
                        .orElseGet(() -> "neither the pages nor earlier messages know " + Quote.plain(id)));
                throw new OperationException(StatusCode.NOT_FOUND, "the request names no resource of yours");
            }
        }
    }

    private static Optional<PagePosition> row(MockedOperation operation, String parameter) {
        return operation.parameters().stream()
                .filter(member -> member.name().equals(parameter))
                .map(DocumentedMember::position)
                .findFirst();
    }

    /** Step 5: what was announced last of the resource allows the operation. */
    private void available(LiveRequest request, Refusal where) throws OperationException {
        Optional<PagePosition> announced = player.unavailable(request);
        if (announced.isPresent()) {
            where.at(announced.get());
            throw new OperationException(
                    StatusCode.NOT_VALID_NOW, request.operation().name() + " is not valid in the current state");
        }
    }
}
