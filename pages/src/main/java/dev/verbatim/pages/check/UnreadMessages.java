package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.MessageFacts;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.StyleFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out that a style file reads the requests of its folders and none of their responses, although pages show some. */
final class UnreadMessages {
    private static final int FEW = 6;

    private final List<JsonObject> unread;

    private UnreadMessages(List<JsonObject> unread) {
        this.unread = unread;
    }

    /**
     * Returns the finding.
     *
     * @param shown all objects of the pages
     * @param sampled those that are read
     */
    static Optional<Finding> of(StyleFile file, ShownMessages shown, SampledMessages sampled) {
        if (sampled.requests().isEmpty() || !sampled.answers().isEmpty()) {
            return Optional.empty();
        }
        MessageStyle style = file.style().message();
        boolean isBroken = style.success().paths().stream()
                .filter(path -> !path.isTop() && !path.isNamed())
                .anyMatch(path -> shown.broken().stream().anyMatch(text -> text.contains("\"" + path.last() + "\"")));
        if (isBroken) {
            return Optional.empty();
        }
        UnreadMessages messages = new UnreadMessages(shown.messages().stream()
                .filter(message -> style.name().member(message).isEmpty())
                .filter(message -> !style.event().holds(MessageFacts.of(message)))
                .toList());
        return messages.looksLikeResponses(sampled.requests().size())
                ? Optional.of(new Finding(
                        Rule.STYLE_UNMATCHED,
                        file.file().orElseThrow(),
                        file.position("success")
                                .or(() -> file.position("style"))
                                .orElse(Position.START),
                        "the pages of this folder show " + sampled.requests().size()
                                + (sampled.requests().size() == 1 ? " request" : " requests")
                                + " and no response that passes success = " + style.success() + "; "
                                + messages.advice()))
                : Optional.empty();
    }

    /** Whether there are enough for the requests, and most have a member in common. */
    private boolean looksLikeResponses(int requests) {
        return 2 * unread.size() >= requests
                && counts().values().stream().anyMatch(count -> 2L * count >= unread.size());
    }

    /** How many of the objects have a member, the most frequent first. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = unread.stream()
                .flatMap(message -> message.members().stream())
                .collect(Collectors.groupingBy(JsonMember::name, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private String advice() {
        List<String> names = List.copyOf(counts().keySet());
        String others = "other objects have "
                + names.stream().limit(FEW).map(Quote::plain).collect(Collectors.joining(", "))
                + (names.size() > FEW ? ", ..." : "");
        return others
                + names.stream()
                        .filter(this::isFlag)
                        .findFirst()
                        .map(flag -> "; write the lines success = " + Quote.plain(flag) + " = true and failure = "
                                + Quote.plain(flag) + " = false, and result")
                        .orElse("; write the lines success, failure and result")
                + " with the member that has the result";
    }

    /** Whether a member of most objects is true or false in all that have it. */
    private boolean isFlag(String name) {
        List<JsonMember> members = unread.stream()
                .flatMap(message -> message.members().stream())
                .filter(member -> member.name().equals(name))
                .toList();
        return 2 * members.size() >= unread.size()
                && members.stream().allMatch(member -> member.value() instanceof JsonBoolean);
    }
}
