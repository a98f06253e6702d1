package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses which member of messages names operations where no heading does: most messages have it, and its values are different
 * names.
 */
final class VariedName {
    /** Names of operations are not deeper in messages. */
    private static final int DEEPEST = 2;

    /** Fewer names may be names of anything. */
    private static final int SEVERAL = 3;

    private static final Pattern MEMBER =
            Pattern.compile(".*(?:type|method|command|cmd|action|op|operation|request|call|function|msg|name)");
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9]{0,60}(?:[._/:-][A-Za-z][A-Za-z0-9]{0,60}){0,6}");

    private final Map<String, Set<String>> values = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private VariedName() {}

    /** Returns the path of the member with the most different names; empty if none is in at least half of the messages. */
    static Optional<String> in(ShownMessages shown) {
        VariedName name = new VariedName();
        shown.messages().forEach(message -> name.add(message, "", 1));
        return name.values.entrySet().stream()
                .filter(path -> path.getValue().size() >= SEVERAL)
                .filter(path -> name.uses.getOrDefault(path.getKey(), 0) * 2
                        >= shown.messages().size())
                .max(Comparator.comparing((Map.Entry<String, Set<String>> path) ->
                                path.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private void add(JsonObject object, String prefix, int depth) {
        for (JsonMember member : object.members()) {
            String path = prefix + member.name();
            if (member.value() instanceof JsonString text
                    && MEMBER.matcher(member.name().toLowerCase(Locale.ROOT)).matches()
                    && NAME.matcher(text.value()).matches()) {
                values.computeIfAbsent(path, key -> new HashSet<>()).add(text.value());
                uses.merge(path, 1, Integer::sum);
            } else if (member.value() instanceof JsonObject inner && depth < DEEPEST) {
                add(inner, path + ".", depth + 1);
            }
        }
    }
}
