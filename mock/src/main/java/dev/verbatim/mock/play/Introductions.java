package dev.verbatim.mock.play;

import dev.verbatim.mock.documented.Capabilities;
import dev.verbatim.mock.documented.DocumentedSample;
import dev.verbatim.pages.ids.IdNames;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.PathTemplate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which resources a request creates: a notification after it shows the resource, no step before it and not the request itself
 * mentions its id, and its URI is in a collection that the Request URL names, such as {@code calls} in
 * {@code /me/devices/{id}/calls} and in {@code /me/calls/{id}}.
 */
final class Introductions {
    private final Set<String> before;
    private final List<String> collections;

    /**
     * Reads what a sample mentions up to a request.
     *
     * @param request the number of the request among the steps
     * @param url the Request URL of its operation
     */
    Introductions(DocumentedSample sample, int request, PathTemplate url) {
        before = MentionedIds.in(
                sample.steps().subList(0, Math.min(request + 1, sample.steps().size())));
        collections = url.segments();
    }

    /** Reads all that a sample mentions, for what it shows before its first request. */
    Introductions(DocumentedSample sample) {
        before = MentionedIds.in(sample.steps());
        collections = List.of();
    }

    /** Returns whether the sample mentions an id. */
    boolean mention(String id) {
        return before.contains(id);
    }

    /** Returns whether an object with an id describes a resource that the request has created. */
    boolean include(String id, JsonObject object) {
        return !before.contains(id)
                && uris(object)
                        .anyMatch(segments ->
                                isOwn(id, segments) && collections.contains(segments.get(segments.size() - 2)));
    }

    /** Returns whether an object with an id describes a resource: it has a URI of its own. */
    boolean isResource(String id, JsonObject object) {
        return uris(object).anyMatch(segments -> isOwn(id, segments));
    }

    private static Stream<List<String>> uris(JsonObject object) {
        return object.members().stream()
                .filter(member -> IdNames.isUri(member.name()))
                .flatMap(member -> Capabilities.text(member.value()).stream())
                .map(text -> UriText.of(text).segments());
    }

    private static boolean isOwn(String id, List<String> segments) {
        return segments.size() > 1 && segments.get(segments.size() - 1).equals(id);
    }
}
