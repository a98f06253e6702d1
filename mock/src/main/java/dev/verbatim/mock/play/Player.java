package dev.verbatim.mock.play;

import dev.verbatim.mock.documented.Capabilities;
import dev.verbatim.mock.documented.DocumentedExchange;
import dev.verbatim.mock.documented.DocumentedSample;
import dev.verbatim.mock.documented.MockedApi;
import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.PagePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Plays the samples of an API: chooses one for each request and remembers how far each has come. Thread-safe. */
public final class Player {
    private final MockedApi api;
    private final Resources resources = new Resources();
    private final Map<String, List<Conversation>> conversations = new HashMap<>();
    private final Map<String, Map<String, String>> latest = new HashMap<>();

    /** Creates a player without any state. */
    public Player(MockedApi api) {
        this.api = api;
    }

    /** Forgets all resources and how far the samples have come. */
    public synchronized void forget() {
        resources.forget();
        conversations.clear();
        latest.clear();
    }

    /** Returns whose resource an id is; empty if nobody has named or received it. */
    public synchronized Optional<String> owner(String live) {
        return resources.owner(live);
    }

    /** Returns whether a resource was announced, was named by a request before, or is in a page. */
    public synchronized boolean isKnown(String live) {
        return resources.isTaken(live)
                || api.samples().stream().anyMatch(sample -> new Introductions(sample).mention(live));
    }

    /**
     * Returns the last sample that announced what is possible for a resource, if that is not the operation; empty if the operation
     * is possible, or nothing is known of the resource.
     */
    public synchronized Optional<PagePosition> unavailable(LiveRequest request) {
        String operation = request.operation().name();
        return request.resource()
                .filter(live -> api.capabilities().contains(operation))
                .flatMap(resources::announced)
                .filter(state -> !state.operations().contains(operation))
                .map(Resources.Announced::position);
    }

    /**
     * Plays the sample whose request is most like a request.
     *
     * @param heading the heading of the sample to play; empty for any
     */
    public synchronized Played play(LiveRequest request, Optional<String> heading) {
        request.pathValues().forEach(live -> resources.own(live, request.user()));
        Optional<RequestMatch> best = request.operation().exchanges().stream()
                .filter(exchange ->
                        heading.isEmpty() || exchange.sample().heading().equals(heading.get()))
                .flatMap(exchange -> matches(request, exchange))
                .filter(match -> match.isPlayable() || heading.isPresent())
                .min(RequestMatch::compareTo);
        return best.map(match -> play(request, match)).orElseGet(Played::nothing);
    }

    private Stream<RequestMatch> matches(LiveRequest request, DocumentedExchange exchange) {
        Stream<RequestMatch> continued = running(request.user()).stream()
                .filter(conversation -> conversation.continuesWith(exchange.sample(), exchange.step()))
                .map(conversation -> RequestMatcher.match(request, exchange, conversation, api.ids()))
                .filter(match -> match.conflicts() == 0);
        return Stream.concat(continued, Stream.of(RequestMatcher.match(request, exchange, null, api.ids())));
    }

    private List<Conversation> running(String user) {
        return conversations.computeIfAbsent(user, name -> new ArrayList<>());
    }

    private Played play(LiveRequest request, RequestMatch match) {
        DocumentedExchange exchange = match.exchange();
        if (exchange.fails()) {
            return new Played(Optional.of(exchange), Optional.empty(), List.of(), List.of());
        }
        List<Conversation> running = running(request.user());
        running.removeIf(other -> other == match.conversation()
                || request.resource().filter(other::concerns).isPresent());
        IdBindings bindings = match.bindings();
        Map<String, String> names = latest.computeIfAbsent(request.user(), name -> new HashMap<>());
        bindings.all().forEach(binding -> names.put(binding.documented(), binding.live()));
        exchange.nextRequest().ifPresent(next -> running.add(0, new Conversation(exchange.sample(), bindings, next)));
        Introductions introductions = new Introductions(
                exchange.sample(), exchange.step(), request.operation().url());
        MessageRewriter answers = rewriter(request.user(), bindings, (id, object) -> false);
        MessageRewriter events = rewriter(request.user(), bindings, introductions::include);
        List<MockNotification> early = notifications(exchange.sample(), exchange.early(), events);
        Optional<JsonValue> result = exchange.response()
                .flatMap(response -> response.message().result())
                .map(answers::rewrite);
        exchange.response()
                .ifPresent(response -> result.ifPresent(value -> announce(exchange.sample(), response, value)));
        return new Played(
                Optional.of(exchange), result, early, notifications(exchange.sample(), exchange.later(), events));
    }

    /**
     * Plays what a sample shows before its first request, and waits for this request.
     *
     * @param user who receives the notifications
     */
    public synchronized List<MockNotification> begin(String user, DocumentedSample sample) {
        IdBindings bindings = new IdBindings();
        if (sample.firstRequest() < sample.steps().size()) {
            running(user).add(0, new Conversation(sample, bindings, sample.firstRequest()));
        }
        Introductions all = new Introductions(sample);
        return notifications(sample, sample.preamble(), rewriter(user, bindings, all::isResource));
    }

    private MessageRewriter rewriter(String user, IdBindings bindings, BiPredicate<String, JsonObject> introduces) {
        return new MessageRewriter(
                api.ids(), bindings, latest.getOrDefault(user, Map.of()), resources, user, introduces);
    }

    private List<MockNotification> notifications(
            DocumentedSample sample, List<Step.Notification> documented, MessageRewriter rewriter) {
        List<MockNotification> notifications = new ArrayList<>();
        for (Step.Notification step : documented) {
            step.json().value().map(rewriter::rewrite).ifPresent(event -> {
                announce(sample, step, event);
                MockNotification.of(api, event).ifPresent(notifications::add);
            });
        }
        return notifications;
    }

    private void announce(DocumentedSample sample, Step step, JsonValue message) {
        api.style()
                .message()
                .capabilities()
                .ifPresent(member -> Capabilities.in(message, member)
                        .forEach(list -> list.id()
                                .ifPresent(live -> resources.announce(
                                        live, new Resources.Announced(list.operations(), sample.position(step))))));
    }
}
