package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.source.TextLine;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises request lines, {@code METHOD path}. */
final class RequestLineReader {
    private static final Pattern REQUEST_LINE =
            Pattern.compile("\\s*+(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\\s++(\\S++)(?:\\s++HTTP/1\\.1)?+\\s*+");
    private static final Pattern METHOD =
            Pattern.compile("(?<![\\w/])(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)(?=[ \t*`])");
    private static final Pattern HEADER = Pattern.compile("\\s*+[A-Za-z][A-Za-z0-9_-]*+:.*+");

    /** The first letters of the methods. */
    private static final String FIRST_LETTERS = "GPDHO";

    private RequestLineReader() {}

    /** Reads a line of a block; empty if it is not a request line. */
    static Optional<RequestLine> read(TextLine line) {
        int start = line.indent();
        // A quick check: most blocks of code begin with a brace.
        if (start == line.text().length() || FIRST_LETTERS.indexOf(line.text().charAt(start)) < 0) {
            return Optional.empty();
        }
        Matcher matcher = REQUEST_LINE.matcher(line.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new RequestLine(
                new Text(matcher.group(1), line.at(matcher.start(1))),
                new Text(matcher.group(2), line.at(matcher.start(2)))));
    }

    /**
     * Reads the only line of a paragraph; empty if it is not a request line.
     *
     * <p>{@code GET response} may be a caption, so here the path needs a slash.
     */
    static Optional<RequestLine> readParagraph(TextLine paragraph) {
        if (paragraph.text().indexOf('/') < 0) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        int[] origin = new int[paragraph.text().length()];
        for (int index = 0; index < paragraph.text().length(); index++) {
            if (paragraph.text().startsWith("**", index)) {
                index++;
            } else if (paragraph.text().charAt(index) != '`') {
                origin[text.length()] = index;
                text.append(paragraph.text().charAt(index));
            }
        }
        Matcher matcher = REQUEST_LINE.matcher(text);
        if (!matcher.matches() || matcher.group(2).indexOf('/') < 0) {
            return Optional.empty();
        }
        return Optional.of(new RequestLine(
                new Text(matcher.group(1), paragraph.at(origin[matcher.start(1)])),
                new Text(matcher.group(2), paragraph.at(origin[matcher.start(2)]))));
    }

    /** Whether the line contains an HTTP method as a word, as in {@code **POST path**} or {@code $ curl -X POST}. */
    static boolean namesMethod(TextLine line) {
        return METHOD.matcher(line.text()).find();
    }

    /** Whether the line is a header, {@code Name: value}. */
    static boolean isHeader(TextLine line) {
        return HEADER.matcher(line.text()).matches();
    }
}
