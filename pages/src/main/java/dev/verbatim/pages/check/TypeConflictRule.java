package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.Style;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
        for (ApiPage page : api.pages()) {
            SampledTypes requests = SampledTypes.none();
            for (Step.Request request : page.requests()) {
                request.json()
                        .object()
                        .ifPresent(body -> requests.add(new SampledTypes.Source(page, request), body, report));
            }
            for (Step step : page.steps()) {
                if (step instanceof Step.Notification) {
                    step.json()
                            .object()
                            .ifPresent(top -> add(new SampledTypes.Source(page, step), top, messages, report));
                }
            }
        }
    }

    /** A payload without an envelope is compared with the {@code data} of envelopes. */
    private static void add(
            SampledTypes.Source source, JsonObject top, Map<String, SampledTypes> messages, Report report) {
        Optional<JsonValue> data = top.member(Style.DATA).map(JsonValue.JsonMember::value);
        Optional<String> enveloped = data.flatMap(TypeConflictRule::messageType);
        if (enveloped.isPresent()) {
            types(messages, enveloped.get()).add(source, top, report);
        } else {
            messageType(top)
                    .ifPresent(type -> types(messages, type).member(Style.DATA).add(source, top, report));
        }
    }

    private static SampledTypes types(Map<String, SampledTypes> messages, String messageType) {
        return messages.computeIfAbsent(messageType, type -> SampledTypes.none());
    }

    private static Optional<String> messageType(JsonValue value) {
        return value instanceof JsonObject object
                ? object.member(Style.MESSAGE_TYPE)
                        .map(JsonValue.JsonMember::value)
                        .filter(JsonString.class::isInstance)
                        .map(type -> ((JsonString) type).value())
                : Optional.empty();
    }
}
