package dev.verbatim.processor.page;

import dev.verbatim.processor.page.json.JsonSketch;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a fenced block shows. */
enum BlockKind {
    NOTIFICATION,
    RESPONSE,
    REQUEST;

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:(notifications?|cometd)|(responses?)|(requests?))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> NOTIFICATION_MEMBERS = List.of("messageType", "notificationType", "channel");

    /** The kind that a heading's words give to the blocks below it; a notification wins over a response, and so on. */
    static Optional<BlockKind> ofHeading(String heading) {
        Optional<BlockKind> kind = Optional.empty();
        for (Matcher matcher = WORDS.matcher(heading); matcher.find(); ) {
            BlockKind found = matcher.start(1) >= 0 ? NOTIFICATION : matcher.start(2) >= 0 ? RESPONSE : REQUEST;
            if (kind.isEmpty() || found.compareTo(kind.get()) < 0) {
                kind = Optional.of(found);
            }
        }
        return kind;
    }

    /**
     * The kind of a block.
     *
     * @param heading what its headings say
     * @param requestLine whether it begins with a request line
     * @param lines the block
     * @return empty for a fragment
     */
    static Optional<BlockKind> of(Optional<BlockKind> heading, boolean requestLine, List<TextLine> lines) {
        if (requestLine || heading.equals(Optional.of(REQUEST))) {
            return Optional.of(REQUEST);
        }
        if (heading.equals(Optional.of(NOTIFICATION))) {
            return heading;
        }
        JsonSketch sketch = JsonSketch.of(lines);
        if (NOTIFICATION_MEMBERS.stream().anyMatch(name -> sketch.hasMember(name) || sketch.hasDataMember(name))) {
            return Optional.of(NOTIFICATION);
        }
        return sketch.hasMember("statusCode") ? Optional.of(RESPONSE) : heading;
    }
}
