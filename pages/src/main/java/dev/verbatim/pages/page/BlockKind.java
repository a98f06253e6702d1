package dev.verbatim.pages.page;

import dev.verbatim.pages.style.MessageFacts;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.Locale;
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

    /** The kind that a heading announces for the blocks below it. The first constant wins if it names several. */
    static Optional<BlockKind> ofHeading(String heading) {
        Optional<BlockKind> kind = Optional.empty();
        if (!announces(heading.toLowerCase(Locale.ROOT))) {
            return kind;
        }
        for (Matcher matcher = WORDS.matcher(heading); matcher.find(); ) {
            BlockKind found = matcher.start(1) >= 0 ? NOTIFICATION : matcher.start(2) >= 0 ? RESPONSE : REQUEST;
            if (kind.isEmpty() || found.compareTo(kind.get()) < 0) {
                kind = Optional.of(found);
            }
        }
        return kind;
    }

    /** A quick check, since most headings announce nothing. */
    private static boolean announces(String heading) {
        return heading.contains("notification")
                || heading.contains("cometd")
                || heading.contains("response")
                || heading.contains("request");
    }

    /**
     * The kind of a block without a request line.
     *
     * @param heading the kind that the headings above it announce
     * @param facts what its members are
     * @return empty for code that is not a whole message
     */
    static Optional<BlockKind> of(Optional<BlockKind> heading, MessageFacts facts, Style style) {
        boolean answers = style.message().answers(facts);
        if (heading.equals(Optional.of(RESPONSE)) && answers) {
            // Checked first: a response may have a member of an event too.
            return heading;
        }
        if (heading.equals(Optional.of(NOTIFICATION)) || style.message().event().holds(facts)) {
            return Optional.of(NOTIFICATION);
        }
        if (answers) {
            return Optional.of(RESPONSE);
        }
        boolean names = facts.text(style.message().name()).isPresent();
        return names && style.page().endpoint() == PageStyle.Endpoint.ONE ? Optional.of(REQUEST) : heading;
    }
}
