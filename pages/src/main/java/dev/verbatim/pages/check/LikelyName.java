package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses which member of requests names the operation: its values are names of operations that the pages document. */
final class LikelyName {
    /** Names of operations are not deeper in messages. */
    private static final int DEEPEST = 3;

    private final Set<String> operations;
    private final Map<String, Integer> hits = new HashMap<>();

    private LikelyName(Set<String> operations) {
        this.operations = operations;
    }

    /** The path of the member whose value is the name of an operation most often; empty if none is. */
    static Optional<String> in(ShownMessages shown, Set<String> operations) {
        LikelyName name = new LikelyName(operations);
        shown.messages().forEach(message -> name.count(message, "", 1));
        return name.hits.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private void count(JsonObject object, String prefix, int depth) {
        for (JsonMember member : object.members()) {
            String path = prefix + member.name();
            if (member.value() instanceof JsonString text && operations.contains(text.value())) {
                hits.merge(path, 1, Integer::sum);
            } else if (member.value() instanceof JsonObject inner && depth < DEEPEST) {
                count(inner, path + ".", depth + 1);
            }
        }
    }
}
