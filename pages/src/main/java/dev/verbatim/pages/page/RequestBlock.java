package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Optional;

/**
 * A request's block, cut into request line and body.
 *
 * @param line the request line in the block or before it, if nothing but blank lines and headers stands between it and the body
 * @param body the lines of the body; empty when there is none
 */
record RequestBlock(Optional<RequestLine> line, List<TextLine> body) {
    /**
     * Cuts a block.
     *
     * <p>The body begins behind the request line and its headers. Prose in front of the body, say a line
     * {@code POST on ...}, is not part of it: then the body begins with the first line that opens an object or array.
     *
     * @param lines the block without blank lines at its ends
     * @param before the request line that is the paragraph before the block
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

    /** The last request line in front of the body, if only blank lines and headers follow it. */
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

    /** Whether the line is no JSON that went wrong: it begins with a letter, or is a request line in some dress. */
    private static boolean isProse(TextLine line) {
        return !opens(line)
                && (Character.isLetter(line.text().charAt(line.indent())) || RequestLineReader.namesMethod(line));
    }
}
