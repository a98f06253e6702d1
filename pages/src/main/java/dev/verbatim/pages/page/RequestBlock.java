package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Optional;

/**
 * A block that shows a request, split into its request line and its body.
 *
 * @param line the request line in or before the block, if only blank lines and headers separate it from the body
 * @param body the lines of the body; may be empty
 */
record RequestBlock(Optional<RequestLine> line, List<TextLine> body) {
    /**
     * Splits a block.
     *
     * <p>The body begins after the request line and its headers. If prose precedes the body, say a line
     * {@code POST on ...}, then the body begins with the first line that opens an object or array.
     *
     * @param lines the block without leading and trailing blank lines
     * @param before the request line in the paragraph before the block
     */
    static RequestBlock of(List<TextLine> lines, Optional<RequestLine> before) {
        Optional<RequestLine> line = lines.isEmpty() ? Optional.empty() : RequestLineReader.read(lines.get(0));
        int start = skipHeaders(lines, line.isPresent() ? 1 : 0);
        if (start < lines.size() && isProse(lines.get(start))) {
            int json = firstOpening(lines, start);
            if (json < lines.size()) {
                return new RequestBlock(cleanLine(lines, start, json), lines.subList(json, lines.size()));
            }
        }
        return new RequestBlock(line.or(() -> before), lines.subList(start, lines.size()));
    }

    /** The last request line before the body, if only blank lines and headers follow it. */
    private static Optional<RequestLine> cleanLine(List<TextLine> lines, int start, int json) {
        for (int index = json - 1; index >= start; index--) {
            Optional<RequestLine> line = RequestLineReader.read(lines.get(index));
            if (line.isPresent()) {
                return line;
            }
            if (!lines.get(index).isBlank() && !RequestLineReader.isHeader(lines.get(index))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int skipHeaders(List<TextLine> lines, int from) {
        int index = from;
        while (index < lines.size() && (lines.get(index).isBlank() || RequestLineReader.isHeader(lines.get(index)))) {
            index++;
        }
        return index;
    }

    private static int firstOpening(List<TextLine> lines, int from) {
        int index = from;
        while (index < lines.size() && !opens(lines.get(index))) {
            index++;
        }
        return index;
    }

    private static boolean opens(TextLine line) {
        return line.text().startsWith("{", line.indent()) || line.text().startsWith("[", line.indent());
    }

    /** Whether the line is prose and not broken JSON: it begins with a letter or mentions an HTTP method. */
    private static boolean isProse(TextLine line) {
        return !opens(line)
                && (Character.isLetter(line.text().charAt(line.indent())) || RequestLineReader.namesMethod(line));
    }
}
