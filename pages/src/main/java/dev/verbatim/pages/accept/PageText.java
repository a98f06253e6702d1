package dev.verbatim.pages.accept;

import dev.verbatim.pages.source.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The text of a page with the places of its JSON. Everything that is not replaced stays as it is, also line ends and the byte order mark. */
final class PageText {
    private final String text;
    private final List<Integer> lines = new ArrayList<>();

    PageText(String text) {
        this.text = text;
        int index = text.startsWith("\uFEFF") ? 1 : 0;
        lines.add(index);
        for (; index < text.length(); index++) {
            char c = text.charAt(index);
            boolean isEnd = c == '\n' || c == '\r' && !text.startsWith("\n", index + 1);
            if (isEnd) {
                lines.add(index + 1);
            }
        }
    }

    String text() {
        return text;
    }

    /** Returns the index of a position; empty if the page has no such line or column. */
    Optional<Integer> index(Position position) {
        if (position.line() > lines.size()) {
            return Optional.empty();
        }
        int index = lines.get(position.line() - 1) + position.column() - 1;
        return index < text.length() ? Optional.of(index) : Optional.empty();
    }

    /** Returns the index behind the JSON value that begins at an index; empty if no value begins there or it does not end. */
    Optional<Integer> end(int begin) {
        char first = text.charAt(begin);
        if (first == '"') {
            int end = afterString(begin);
            return end < 0 ? Optional.empty() : Optional.of(end);
        }
        if (first == '{' || first == '[') {
            return afterContainer(begin);
        }
        int end = begin;
        while (end < text.length() && isScalar(text.charAt(end))) {
            end++;
        }
        return end == begin ? Optional.empty() : Optional.of(end);
    }

    private static boolean isScalar(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.';
    }

    private int afterString(int begin) {
        for (int index = begin + 1; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '\\') {
                index++;
            } else if (c == '"') {
                return index + 1;
            } else if (c == '\n' || c == '\r') {
                return -1;
            }
        }
        return -1;
    }

    private Optional<Integer> afterContainer(int begin) {
        int depth = 0;
        for (int index = begin; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '"') {
                int end = afterString(index);
                if (end < 0) {
                    return Optional.empty();
                }
                index = end - 1;
            } else if (text.startsWith("//", index)) {
                index = afterLine(index) - 1;
            } else if (text.startsWith("/*", index)) {
                int end = text.indexOf("*/", index + 2);
                if (end < 0) {
                    return Optional.empty();
                }
                index = end + 1;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return Optional.of(index + 1);
                }
            }
        }
        return Optional.empty();
    }

    private int afterLine(int begin) {
        int index = begin;
        while (index < text.length() && text.charAt(index) != '\n' && text.charAt(index) != '\r') {
            index++;
        }
        return index;
    }

    /** Returns the number of the line with an index, from 0. */
    int line(int index) {
        int found = Collections.binarySearch(lines, index);
        return found >= 0 ? found : -found - 2;
    }

    /** Returns how many lines the page has; one after the last line end counts if it has a character. */
    int lineCount() {
        int last = lines.get(lines.size() - 1);
        return last == text.length() && lines.size() > 1 ? lines.size() - 1 : lines.size();
    }

    /** Returns a line with its end, counted from 0. */
    String lineText(int line) {
        return text.substring(
                line == 0 ? 0 : lines.get(line), line + 1 < lines.size() ? lines.get(line + 1) : text.length());
    }

    /** Returns where a line begins; the first one has the byte order mark. */
    int begin(int line) {
        return line == 0 ? 0 : lines.get(line);
    }

    /** Returns the text with the edits, which do not overlap. */
    String with(List<PageEdit> edits) {
        return with(0, text.length(), edits);
    }

    /** Returns a part of the text with the edits in it. Of two texts that are added at one place, the first edit's comes first. */
    String with(int begin, int end, List<PageEdit> edits) {
        StringBuilder changed = new StringBuilder(text.substring(begin, end));
        List<PageEdit> backwards = new ArrayList<>(edits);
        Collections.reverse(backwards);
        backwards.sort(Comparator.comparing(PageEdit::begin).reversed());
        backwards.forEach(edit -> changed.replace(edit.begin() - begin, edit.end() - begin, edit.text()));
        return changed.toString();
    }
}
