package dev.verbatim.mock.play;

import dev.verbatim.mock.documented.Capabilities;
import dev.verbatim.mock.documented.DocumentedExchange;
import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.pages.ids.IdNames;
import dev.verbatim.pages.ids.IdSegments;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares one received request with one documented request, and binds the ids of both. */
final class RequestMatcher {
    private final IdSegments ids;
    private final IdBindings bindings;
    private int conflicts;
    private int otherMembers;
    private int otherValues;
    private int otherIds;

    private RequestMatcher(IdSegments ids, IdBindings bindings) {
        this.ids = ids;
        this.bindings = bindings;
    }

    /**
     * Compares two requests.
     *
     * @param conversation the sample that the request would continue; {@code null} if it would begin one
     */
    static RequestMatch match(
            LiveRequest request, DocumentedExchange exchange, @Nullable Conversation conversation, IdSegments ids) {
        RequestMatcher matcher = new RequestMatcher(
                ids,
                conversation == null
                        ? new IdBindings()
                        : conversation.bindings().copy());
        List<String> documented = exchange.pathValues(request.operation().url());
        for (int index = 0; index < documented.size(); index++) {
            matcher.bind(documented.get(index), request.pathValues().get(index));
        }
        matcher.object(exchange.parameters(), request.parameters());
        return new RequestMatch(
                exchange,
                conversation,
                matcher.bindings,
                matcher.conflicts,
                matcher.otherMembers,
                matcher.otherValues,
                matcher.otherIds,
                !exchange.sample().operation().equals(exchange.operation()));
    }

    private void bind(String documented, String live) {
        if (bindings.bind(documented, live, "").isPresent()) {
            conflicts++;
        } else if (!documented.equals(live)) {
            otherIds++;
        }
    }

    private void object(JsonObject documented, JsonObject live) {
        Set<String> names = documented.members().stream().map(JsonMember::name).collect(Collectors.toSet());
        otherMembers += (int) live.members().stream()
                .filter(member -> !names.contains(member.name()))
                .count();
        for (JsonMember member : documented.members()) {
            Optional<JsonMember> sent = live.member(member.name());
            if (sent.isPresent()) {
                value(member.name(), member.value(), sent.get().value());
            } else {
                otherMembers++;
            }
        }
    }

    private void value(String name, JsonValue documented, JsonValue live) {
        if (documented instanceof JsonObject object && live instanceof JsonObject sent) {
            object(object, sent);
        } else if (documented instanceof JsonArray array
                && live instanceof JsonArray sent
                && array.elements().size() == sent.elements().size()) {
            for (int index = 0; index < array.elements().size(); index++) {
                value(name, array.elements().get(index), sent.elements().get(index));
            }
        } else {
            scalar(name, documented, live);
        }
    }

    private void scalar(String name, JsonValue documented, JsonValue live) {
        Optional<String> page = Capabilities.text(documented);
        Optional<String> sent = Capabilities.text(live);
        boolean areTexts = page.isPresent() && sent.isPresent();
        if (areTexts && IdNames.isId(name)) {
            bind(page.get(), sent.get());
        } else if (areTexts && documented instanceof JsonString && IdNames.isUri(name)) {
            uri(UriText.of(page.get()), UriText.of(sent.get()));
        } else if (!JsonSource.of(documented).equals(JsonSource.of(live))) {
            otherValues++;
        }
    }

    /** Compares URIs by their paths; the host is not part of what they name. */
    private void uri(UriText documented, UriText live) {
        List<String> page = documented.segments();
        List<String> sent = live.segments();
        if (page.size() != sent.size()) {
            otherValues++;
            return;
        }
        for (int index = 0; index < page.size(); index++) {
            String segment = page.get(index);
            if (ids.isId(segment) || bindings.live(segment).isPresent()) {
                bind(segment, sent.get(index));
            } else if (!segment.equals(sent.get(index))) {
                otherValues++;
            }
        }
    }
}
