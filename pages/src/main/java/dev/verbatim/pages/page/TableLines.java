package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises paragraphs that were meant as tables, and says why Markdown does not read them as tables. */
final class TableLines {
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern ROW = Pattern.compile("\\s*+\\|.*\\|\\s*+");
    private static final Pattern DELIMITER = Pattern.compile("(?=[^-]*+-)[\\s|:-]++");

    private TableLines() {}

    /** The form of a paragraph that looks like a table; empty for any other paragraph. */
    static Optional<Unread.Form> of(List<TextLine> paragraph) {
        boolean rows =
                paragraph.stream().allMatch(line -> PIPE.matcher(line.text()).find());
        if (!rows
                || paragraph.size() == 1
                        && !ROW.matcher(paragraph.get(0).text()).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                paragraph.size() > 1
                                && DELIMITER.matcher(paragraph.get(1).text()).matches()
                        ? Unread.Form.MISCOUNTED
                        : Unread.Form.UNDELIMITED);
    }
}
