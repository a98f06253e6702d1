package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.style.MessagePath;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A member of responses with another name than the member of requests that it repeats, such as {@code re} for {@code seq}.
 *
 * @param sent its path in requests
 * @param repeated its path in responses
 */
record RepeatedMember(String sent, String repeated) {

    /**
     * Finds such a pair: every response has the one member, with a value that a request has in the other.
     *
     * @param sent paths in requests, the likeliest first
     * @param repeated paths in responses
     */
    static Optional<RepeatedMember> in(
            List<JsonObject> requests,
            Collection<String> sent,
            List<JsonObject> responses,
            Collection<String> repeated) {
        for (String request : sent) {
            Set<String> values = new HashSet<>(values(request, requests));
            for (String response : repeated) {
                List<String> repeatedValues = values(response, responses);
                if (!response.equals(request)
                        && !repeatedValues.isEmpty()
                        && repeatedValues.size() == responses.size()
                        && values.containsAll(repeatedValues)) {
                    return Optional.of(new RepeatedMember(request, response));
                }
            }
        }
        return Optional.empty();
    }

    /** The numbers and texts of a member; true and false are too few to tell what repeats what. */
    private static List<String> values(String path, List<JsonObject> messages) {
        return messages.stream()
                .flatMap(message -> MessagePath.parse(path).flatMap(found -> found.value(message)).stream())
                .flatMap(value -> text(value).stream())
                .toList();
    }

    private static Optional<String> text(JsonValue value) {
        if (value instanceof JsonString string) {
            return Optional.of('"' + string.value());
        }
        return value instanceof JsonNumber number ? Optional.of(number.literal()) : Optional.empty();
    }
}
