package dev.verbatim.pages.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** A text that is read line by line and covered in parts. */
final class MaskedText {
    private final String text;
    private final char[] masked;
    private final Map<String, Integer> nextFound = new HashMap<>();
    private int start;
    private int end;
    private int number = 1;
    private int paragraphEnd;

    MaskedText(String text) {
        this.text = text;
        this.masked = text.toCharArray();
        this.end = lineEnd(0);
    }

    /** The text as it is covered. */
    String masked() {
        return new String(masked);
    }

    boolean hasLine() {
        return start < text.length();
    }

    /** The current line without its line break. */
    String line() {
        return text.substring(start, end);
    }

    /** The number of the current line, from 1. */
    int number() {
        return number;
    }

    /** The index where the current line begins. */
    int start() {
        return start;
    }

    /** The index of the line break of the current line. */
    int end() {
        return end;
    }

    char at(int index) {
        return index < text.length() ? text.charAt(index) : '\n';
    }

    boolean startsWith(String prefix, int index) {
        return text.startsWith(prefix, index);
    }

    String substring(int from, int to) {
        return text.substring(from, to);
    }

    void nextLine() {
        start = end;
        if (start < text.length()) {
            start += text.startsWith("\r\n", start) ? 2 : 1;
        }
        end = lineEnd(start);
        number++;
    }

    /** Moves to the line with an index. */
    void moveTo(int index) {
        while (hasLine() && end < index) {
            nextLine();
        }
    }

    void maskLine() {
        Arrays.fill(masked, start, end, ' ');
        nextLine();
    }

    /** Covers the lines up to an index where a line begins. */
    void maskTo(int index) {
        while (start < index && hasLine()) {
            maskLine();
        }
    }

    /** Covers a part of lines: with blanks where nothing else is on a line, otherwise so that text stays text. */
    void mask(int from, int to) {
        for (int index = from; index < to; index++) {
            if (!isBreak(text.charAt(index))) {
                masked[index] = MaskedPage.FILL;
            }
        }
    }

    /** Covers the rest of a line with blanks if it has nothing but blanks and what is covered. */
    void blankOut(int lineStart, int lineEnd) {
        boolean isCovered = false;
        for (int index = lineStart; index < lineEnd; index++) {
            char c = masked[index];
            if (c == MaskedPage.FILL && text.charAt(index) != c) {
                isCovered = true;
            } else if (c != ' ' && c != '\t') {
                return;
            }
        }
        if (isCovered) {
            Arrays.fill(masked, lineStart, lineEnd, ' ');
        }
    }

    /** The index after the first line below the current one that is wanted; -1 without one. */
    int lineAfter(Predicate<String> wanted) {
        int index = end;
        while (index < text.length()) {
            int from = index + (text.startsWith("\r\n", index) ? 2 : 1);
            int to = lineEnd(from);
            if (wanted.test(text.substring(Math.min(from, to), to).stripTrailing())) {
                return Math.min(text.length(), to + 1);
            }
            index = to;
        }
        return -1;
    }

    /** The index of the next occurrence; -1 if there is none in the paragraph. Takes linear time for growing indexes. */
    int next(String wanted, int from) {
        int found = nextFound.getOrDefault(wanted, -1);
        if (found < from) {
            found = text.indexOf(wanted, from);
            found = found < 0 ? Integer.MAX_VALUE : found;
            nextFound.put(wanted, found);
        }
        return found < paragraphEnd(from) ? found : -1;
    }

    /** The index of the blank line after an index; the length of the text without one. */
    int paragraphEnd(int from) {
        if (from >= paragraphEnd) {
            int index = lineEnd(from);
            while (index < text.length() && !isBlank(index + 1, lineEnd(index + 1))) {
                index = lineEnd(index + 1);
            }
            paragraphEnd = Math.max(index, from);
        }
        return paragraphEnd;
    }

    private boolean isBlank(int from, int to) {
        for (int index = from; index < to; index++) {
            if (!Character.isWhitespace(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private int lineEnd(int from) {
        int index = Math.min(from, text.length());
        while (index < text.length() && !isBreak(text.charAt(index))) {
            index++;
        }
        return index;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
