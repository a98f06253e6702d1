package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonNames;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kind of message that a fenced block shows. */
enum BlockKind {
    NOTIFICATION,
    RESPONSE,
    REQUEST;

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:(notifications?|cometd)|(responses?)|(requests?))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> NOTIFICATION_MEMBERS =
            List.of(Style.MESSAGE_TYPE, Style.NOTIFICATION_TYPE, Style.CHANNEL);

    /** The kind that a heading announces for the blocks below it. The first constant wins if it names several. */
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
     * The kind of a block that is not a request.
     *
     * @param heading the kind that the headings above it announce
     * @param names the names of its members
     * @return empty for code that is not a whole message
     */
    static Optional<BlockKind> of(Optional<BlockKind> heading, JsonNames names) {
        if (heading.equals(Optional.of(RESPONSE)) && names.top().contains(Style.STATUS_CODE)) {
            // Checked first: a response may have a member named channel too.
            return heading;
        }
        if (heading.equals(Optional.of(NOTIFICATION))
                || NOTIFICATION_MEMBERS.stream()
                        .anyMatch(name ->
                                names.top().contains(name) || names.data().contains(name))) {
            return Optional.of(NOTIFICATION);
        }
        return names.top().contains(Style.STATUS_CODE) ? Optional.of(RESPONSE) : heading;
    }
}
