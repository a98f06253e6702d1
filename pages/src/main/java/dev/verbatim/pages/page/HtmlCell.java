package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell of a table in HTML, as it is read. */
final class HtmlCell {
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("hellip", "\u2026"),
            Map.entry("times", "\u00d7"),
            Map.entry("le", "\u2264"),
            Map.entry("ge", "\u2265"));

    private final int rows;
    private final int columns;
    private final StringBuilder marked = new StringBuilder();
    private Position position;
    private boolean isEmpty = true;

    /**
     * A cell.
     *
     * @param rows how many rows it spans
     * @param columns how many columns it spans
     */
    HtmlCell(Position tag, int rows, int columns) {
        this.position = tag;
        this.rows = rows;
        this.columns = columns;
    }

    /** Appends text; blanks and line breaks in it are one blank. */
    void append(HtmlScanner html, int from, int to) {
        String source = html.text(from, to);
        int first = 0;
        while (first < source.length() && Character.isWhitespace(source.charAt(first))) {
            first++;
        }
        if (isEmpty && first < source.length()) {
            position = html.position(from + first);
            isEmpty = false;
        }
        String decoded = decoded(source);
        for (int index = 0; index < decoded.length(); index++) {
            char c = decoded.charAt(index);
            if (!Character.isWhitespace(c)) {
                marked.append(c);
            } else if (!endsBlank()) {
                marked.append(' ');
            }
        }
    }

    private boolean endsBlank() {
        return marked.length() == 0 || Character.isWhitespace(marked.charAt(marked.length() - 1));
    }

    void breakLine() {
        if (!endsBlank()) {
            marked.append('\n');
        }
    }

    /** Marks where code begins or ends. */
    void mark() {
        marked.append('`');
    }

    /** What the cell holds. Call it once: cells that span many others share the result. */
    Content content() {
        String text = marked.toString().strip();
        return new Content(new Text(text.replace("`", "").strip(), position), text, rows, columns);
    }

    /**
     * A cell that was read.
     *
     * @param text its plain text
     * @param marked its text with backticks around code
     * @param rows how many rows it spans
     * @param columns how many columns it spans
     */
    record Content(Text text, String marked, int rows, int columns) {}

    private static String decoded(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(decoded(entity)));
    }

    private static String decoded(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : "\ufffd";
    }
}
