package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.EventMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds members with different JSON types in samples of one kind: in the requests of an operation, or in the notifications
 * of a message type on all pages of the API.
 */
final class TypeConflictRule implements ApiRule {

    @Override
    public Rule rule() {
        return Rule.TYPE_CONFLICT;
    }

    @Override
    public void check(Api api, Report report) {
        Map<String, SampledTypes> messages = new HashMap<>();
        for (ApiPage page : api.all()) {
            SampledTypes requests = SampledTypes.none();
            Set<String> leftOut = page.requests().isEmpty() ? Set.of() : withSeveralTypes(page);
            for (Step.Request request : page.requests()) {
                request.message()
                        .members()
                        .ifPresent(body ->
                                requests.add(new SampledTypes.Source(page, request), without(leftOut, body), report));
            }
            for (Step step : page.steps()) {
                if (step instanceof Step.Notification notification) {
                    step.json()
                            .object()
                            .ifPresent(top -> add(
                                    new SampledTypes.Source(page, step),
                                    notification.message(),
                                    top,
                                    messages,
                                    report));
                }
            }
        }
    }

    /** The members that may have several types according to their rows. */
    private static Set<String> withSeveralTypes(ApiPage page) {
        return page.parameters().stream()
                .filter(row -> DocumentedJsonTypes.of(row)
                        .filter(DocumentedJsonTypes::areSeveral)
                        .isPresent())
                .flatMap(row -> row.name().stream())
                .collect(Collectors.toSet());
    }

    private static JsonObject without(Set<String> names, JsonObject body) {
        return names.isEmpty()
                ? body
                : new JsonObject(
                        body.position(),
                        body.members().stream()
                                .filter(member -> !names.contains(member.name()))
                                .toList());
    }

    /** A payload without an envelope is compared with the payloads of whole messages. */
    private static void add(
            SampledTypes.Source source,
            EventMessage event,
            JsonObject top,
            Map<String, SampledTypes> messages,
            Report report) {
        if (event.type().isEmpty()) {
            return;
        }
        SampledTypes types = messages.computeIfAbsent(event.type().get(), type -> SampledTypes.none());
        if (!event.isEnveloped()) {
            for (String name : source.page().style().message().eventData().names()) {
                types = types.member(name);
            }
        }
        types.add(source, top, report);
    }
}
