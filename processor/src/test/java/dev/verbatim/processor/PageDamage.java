package dev.verbatim.processor;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/**
 * One damage to a page.
 *
 * @param kind the kind of damage
 * @param line the line, as a fraction of the page
 * @param start the start in the line, as a fraction of it
 * @param end the end, as a fraction of the rest
 * @param scrap the inserted text
 */
record PageDamage(Kind kind, double line, double start, double end, String scrap) {
    /** Pieces of pages, pieces of Java, and others. */
    private static final List<String> SCRAPS = List.of(
            "",
            " ",
            "\t",
            "\n",
            "\r",
            "\u2028",
            "\u0000",
            "\u202e",
            "\u0430",
            "\ud83d",
            "\u00e9",
            "|",
            "|---|---|",
            "#",
            "## ",
            "```",
            "```\n{\n",
            "\n```\n",
            "<!--",
            "-->",
            "<b>",
            "&#42;/",
            "*/",
            "/*",
            "\"",
            "\\",
            "\\u002a/",
            "\\u000a",
            "\"\"\"",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "null",
            "-1e999",
            "99999999999999999999",
            "{}",
            "[]",
            "[[]]",
            "\"a\": 1,",
            "\"class\": {\"class\": []},",
            "\"1st\": [{}, {\"x\": null}],",
            "\"\": 0,",
            "\"messageType\": \"X\",",
            "\"operationName\": \"Y\",",
            "\"capabilities\": [\"class\", \"1\", \"\", \"HOLD\"],",
            "{id}",
            "{}/",
            "{class}",
            "//",
            "/{id}/{id}",
            "?",
            "POST",
            "GET /x",
            "Mandatory",
            "Optional",
            "operationName",
            "userData",
            "otherCallUri",
            "JSON object",
            "array of",
            "$L",
            "$T",
            "%s",
            "{@code",
            "@param",
            "{".repeat(300),
            "[".repeat(300),
            "9".repeat(2_000),
            "x".repeat(40_000),
            "\u4e00".repeat(30_000));

    /** The kinds of damage. */
    enum Kind {
        REMOVE_LINE,
        REPEAT_LINE,
        MOVE_LINE,
        MOVE_HERE,
        INSERT,
        REPLACE,
        REPLACE_WORD,
        REMOVE_CHARACTER
    }

    static PageDamage any(Random random) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        String scrap = random.nextInt(3) == 0
                ? RandomPage.NAMES.get(random.nextInt(RandomPage.NAMES.size()))
                : SCRAPS.get(random.nextInt(SCRAPS.size()));
        return new PageDamage(kind, random.nextDouble(), random.nextDouble(), random.nextDouble(), scrap);
    }

    void to(List<String> lines) {
        if (lines.isEmpty()) {
            lines.add("");
        }
        int index = index(line, lines.size() - 1);
        String text = lines.get(index);
        int from = index(start, text.length());
        int to = from + index(end, text.length() - from);
        switch (kind) {
            case REMOVE_LINE -> lines.remove(index);
            case REPEAT_LINE -> lines.add(index, text);
            case MOVE_LINE -> lines.add(index(start, lines.size() - 1), lines.remove(index));
            case MOVE_HERE -> lines.set(index, lines.get(index(start, lines.size() - 1)));
            case INSERT -> lines.set(index, text.substring(0, from) + scrap + text.substring(from));
            case REPLACE -> lines.set(index, text.substring(0, from) + scrap + text.substring(to));
            case REPLACE_WORD -> lines.set(index, text.replaceFirst("[A-Za-z]{2,}", Matcher.quoteReplacement(scrap)));
            case REMOVE_CHARACTER ->
                lines.set(index, text.substring(0, from) + text.substring(Math.min(from + 1, text.length())));
        }
    }

    private static int index(double fraction, int last) {
        return (int) Math.round(fraction * last);
    }

    /** Returns a text that is short enough for the message of a failure. */
    @Override
    public String toString() {
        String shown = scrap.length() > 40 ? scrap.substring(0, 40) + "..." : scrap;
        return "%s line %.3f, %.3f to %.3f, \"%s\"".formatted(kind, line, start, end, shown);
    }
}
