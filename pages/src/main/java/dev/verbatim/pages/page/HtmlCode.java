package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the code in a block of HTML. */
final class HtmlCode {
    private static final Pattern PRE = Pattern.compile("<(/?)(pre|table)\\b[^>]*+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile(
            "</?[A-Za-z][^<>]*+>|<!--.*?-->|&(?:(quot|lt|gt|amp|apos|nbsp)|#(\\d{1,6})|#[xX]([0-9A-Fa-f]{1,5}));");
    private static final Map<String, String> ENTITIES =
            Map.of("quot", "\"", "lt", "<", "gt", ">", "amp", "&", "apos", "'", "nbsp", " ");

    private HtmlCode() {}

    /** The lines of the first {@code <pre>}, without tags; empty without one, and in tables. */
    static List<TextLine> read(List<TextLine> lines) {
        PlacedText code = new PlacedText();
        boolean isInside = false;
        for (TextLine line : lines) {
            int from = 0;
            Matcher tag = PRE.matcher(line.text());
            while (tag.find()) {
                boolean isPre = tag.group(2).equalsIgnoreCase("pre");
                if (!isPre && !isInside) {
                    return List.of();
                }
                if (isPre && isInside && !tag.group(1).isEmpty()) {
                    append(code, line, from, tag.start());
                    return code.lines();
                }
                if (isPre && !isInside && tag.group(1).isEmpty()) {
                    isInside = true;
                    from = tag.end();
                }
            }
            if (isInside) {
                append(code, line, from, line.text().length());
            }
        }
        return code.lines();
    }

    private static void append(PlacedText code, TextLine line, int from, int to) {
        int index = from;
        Matcher markup = MARKUP.matcher(line.text()).region(from, to);
        while (markup.find()) {
            code.append(line, index, markup.start());
            code.append(text(markup), line, markup.start());
            index = markup.end();
        }
        code.append(line, index, to);
        code.endLine();
    }

    private static String text(Matcher markup) {
        if (markup.group(1) != null) {
            return ENTITIES.getOrDefault(markup.group(1), "");
        }
        if (markup.group(2) != null) {
            return Character.isValidCodePoint(Integer.parseInt(markup.group(2)))
                    ? Character.toString(Integer.parseInt(markup.group(2)))
                    : "";
        }
        return markup.group(3) == null ? "" : Character.toString(Integer.parseInt(markup.group(3), 16));
    }
}
