package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Locale;

/** Divides HTML into tags and text, in one pass. What does not end as a tag or comment is text. */
final class HtmlScanner {
    private final List<TextLine> lines;
    private final String source;
    private final int[] starts;

    HtmlScanner(List<TextLine> lines) {
        this.lines = lines;
        this.starts = new int[lines.size()];
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            starts[index] = text.length();
            text.append(lines.get(index).text()).append('\n');
        }
        this.source = text.toString();
    }

    /** Receives what is found, in the order of the text. */
    @FunctionalInterface
    interface Tags {
        /** A tag with its name in lower case, with a slash in front if it is an end tag. */
        void tag(String name, int from, int to);
    }

    /** Receives the text between tags. */
    @FunctionalInterface
    interface Texts {
        /** A piece of text. */
        void text(int from, int to);
    }

    /** Scans the whole text. */
    void scan(Tags tags, Texts texts) {
        int text = 0;
        int open = source.indexOf('<');
        while (open >= 0) {
            boolean comment = source.startsWith("<!--", open);
            if (!comment && !isTag(open)) {
                open = source.indexOf('<', open + 1);
                continue;
            }
            int close = end(comment ? "-->" : ">", open);
            if (close < 0) {
                // No later tag or comment of this kind ends either; looking for it again and again would take long.
                break;
            }
            if (text < open) {
                texts.text(text, open);
            }
            if (!comment) {
                tags.tag(name(open), open, close);
            }
            text = close;
            open = source.indexOf('<', close);
        }
        if (text < source.length()) {
            texts.text(text, source.length());
        }
    }

    private int end(String mark, int from) {
        int at = source.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }

    private boolean isTag(int open) {
        char next = source.charAt(open + 1);
        return Character.isLetter(next) || next == '/';
    }

    private String name(int open) {
        int start = open + 1;
        int end = source.charAt(start) == '/' ? start + 1 : start;
        while (Character.isLetterOrDigit(source.charAt(end))) {
            end++;
        }
        return source.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The text between two indexes. */
    String text(int from, int to) {
        return source.substring(from, to);
    }

    /** The position of the character with an index. */
    Position position(int index) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low).at(index - starts[low]);
    }
}
