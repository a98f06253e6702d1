package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block that shows a response or notification, split into its HTTP head and its body.
 *
 * @param hasStatusLine whether the head has a line such as {@code HTTP/1.1 200 OK}
 * @param body the lines of the body; may be empty
 */
record ResponseBlock(boolean hasStatusLine, List<TextLine> body) {
    /** The output of curl has {@code <} before each line of the head. */
    private static final Pattern STATUS_LINE = Pattern.compile(
            "\\s*+(?:<\\s++)?(?:HTTP(?:/\\d(?:\\.\\d)?)?\\s++\\d{3}(?:\\s.*)?|\\d{3}\\s++[A-Z][A-Za-z' -]*+)");

    private static final Pattern HEADER = Pattern.compile("\\s*+(?:<\\s++)?[A-Za-z][A-Za-z0-9_-]*+:.*+|\\s*+<\\s*+");

    /**
     * Splits a block. Lines that look like headers count as headers only after a status line or before JSON.
     *
     * @param lines the block without leading and trailing blank lines
     */
    static ResponseBlock of(List<TextLine> lines) {
        if (lines.isEmpty() || opens(lines.get(0))) {
            return new ResponseBlock(false, lines);
        }
        boolean status = STATUS_LINE.matcher(lines.get(0).text()).matches();
        int start = status ? 1 : 0;
        while (start < lines.size() && isNoBody(lines.get(start))) {
            start++;
        }
        return status || start < lines.size() && opens(lines.get(start))
                ? new ResponseBlock(status, lines.subList(start, lines.size()))
                : new ResponseBlock(false, lines);
    }

    private static boolean isNoBody(TextLine line) {
        return line.isBlank() || HEADER.matcher(line.text()).matches();
    }

    private static boolean opens(TextLine line) {
        return line.text().startsWith("{", line.indent()) || line.text().startsWith("[", line.indent());
    }
}
