package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of one message in a block of code.
 *
 * @param caption the line before it that says what it is; may be empty
 * @param isCommand whether it is sent by a command line
 * @param lines its lines, at least one
 */
record MessageText(String caption, boolean isCommand, List<TextLine> lines) {
    private static final Pattern OPENING = Pattern.compile(
            "\\s*+(?:\\{\\s*+(?:$|[\"'}.\u2026</#\\w$-])|\\[\\s*+(?:$|[{\\[\\]\".\u2026</#-]|\\d|(?:true|false|null)\\b))");

    /** Copies the lines. */
    MessageText {
        lines = List.copyOf(lines);
    }

    /** Whether a line begins with an object or array, and not with a link or other text in brackets. */
    static boolean opens(TextLine line) {
        return OPENING.matcher(line.text()).lookingAt();
    }

    /** What its text says about its direction or kind, without the words of a style. */
    Optional<SampleLabel> direction() {
        return isCommand ? Optional.of(SampleLabel.REQUEST) : Optional.empty();
    }
}
