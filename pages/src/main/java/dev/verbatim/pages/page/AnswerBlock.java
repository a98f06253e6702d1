package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The block of a response or notification, cut into what HTTP puts in front of the body, and the body.
 *
 * @param hasStatusLine whether a line such as {@code HTTP/1.1 200 OK} stands in front
 * @param body the lines of the body; empty when there is none
 */
record AnswerBlock(boolean hasStatusLine, List<TextLine> body) {
    /** What curl shows of an answer has {@code <} in front. */
    private static final Pattern STATUS_LINE = Pattern.compile(
            "\\s*+(?:<\\s++)?(?:HTTP(?:/\\d(?:\\.\\d)?)?\\s++\\d{3}(?:\\s.*)?|\\d{3}\\s++[A-Z][A-Za-z' -]*+)");

    private static final Pattern HEADER = Pattern.compile("\\s*+(?:<\\s++)?[A-Za-z][A-Za-z0-9_-]*+:.*+|\\s*+<\\s*+");

    /**
     * Cuts a block. Headers without a status line are taken for such only where JSON follows them.
     *
     * @param lines the block without blank lines at its ends
     */
    static AnswerBlock of(List<TextLine> lines) {
        boolean status =
                !lines.isEmpty() && STATUS_LINE.matcher(lines.get(0).text()).matches();
        int start = status ? 1 : 0;
        while (start < lines.size() && isNoBody(lines.get(start))) {
            start++;
        }
        return status || start < lines.size() && opens(lines.get(start))
                ? new AnswerBlock(status, lines.subList(start, lines.size()))
                : new AnswerBlock(false, lines);
    }

    private static boolean isNoBody(TextLine line) {
        return line.isBlank() || HEADER.matcher(line.text()).matches();
    }

    private static boolean opens(TextLine line) {
        return line.text().startsWith("{", line.indent()) || line.text().startsWith("[", line.indent());
    }
}
