package dev.verbatim.maven.report;

import dev.verbatim.pages.finding.Quote;
import java.util.regex.Pattern;

/** Makes text from pages and annotations safe to show in a cell of a Markdown table. */
final class MarkdownText {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}./_{}:$,;=@+~-]+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&|~#!]");

    private MarkdownText() {}

    /** Returns a text on one line, with markup and invisible characters escaped. */
    static String of(String text) {
        String line = Quote.visible(BLANKS.matcher(text.strip()).replaceAll(" "));
        return MARKUP.matcher(line).replaceAll("\\\\$0");
    }

    /** Returns a name as code, if it consists of usual characters, and otherwise as text. */
    static String code(String name) {
        return CODE.matcher(name).matches() ? '`' + name + '`' : of(name);
    }
}
