package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonTolerance;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.TextLine;
import dev.verbatim.pages.style.MessagePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The JSON objects that a page shows anywhere, in any style.
 *
 * @param messages the objects, in the order of the page
 * @param broken the texts of those that are not JSON, or leave something out
 */
record ShownMessages(List<JsonObject> messages, List<String> broken) {
    /** Longer objects are not looked at. */
    private static final int MOST_LINES = 2_000;

    /** More objects of a page are not looked at: they only tell what the page is about. */
    private static final int MOST = 1_000;

    /** The objects that begin a line. */
    static ShownMessages in(Collection<String> pages) {
        ShownMessages shown = new ShownMessages(new ArrayList<>(), new ArrayList<>());
        for (String text : pages) {
            int most = shown.messages.size() + MOST;
            Lines lines = new Lines(text);
            while (lines.hasNext() && shown.messages.size() < most) {
                if (!lines.nextBeginsObject() || !shown.read(lines.copy(), lines)) {
                    lines.next();
                }
            }
        }
        return shown;
    }

    /** Reads an object. If it ends, moves {@code after} behind it; returns whether it ends. */
    private boolean read(Lines lines, Lines after) {
        List<TextLine> object = new ArrayList<>();
        int depth = 0;
        while (lines.hasNext() && object.size() < MOST_LINES) {
            int number = lines.number;
            String line = lines.next();
            object.add(new TextLine(line, number, 1));
            depth += depth(line);
            if (depth <= 0) {
                JsonText json = JsonParser.parseLenient(object);
                json.object().ifPresent(messages::add);
                if (json.object().isEmpty() || json.tolerated().stream().anyMatch(JsonTolerance::omits)) {
                    broken.add(object.stream().map(TextLine::text).collect(Collectors.joining("\n")));
                }
                after.moveTo(lines);
                return true;
            }
        }
        return false;
    }

    /** Goes over the lines of a text one by one: a hostile text has millions, which do not fit in memory at once. */
    private static final class Lines {
        private final String text;
        private int start;
        private int number = 1;

        Lines(String text) {
            this.text = text;
        }

        Lines copy() {
            Lines copy = new Lines(text);
            copy.moveTo(this);
            return copy;
        }

        void moveTo(Lines other) {
            start = other.start;
            number = other.number;
        }

        boolean hasNext() {
            return start < text.length();
        }

        boolean nextBeginsObject() {
            int index = start;
            while (index < text.length() && (text.charAt(index) == ' ' || text.charAt(index) == '\t')) {
                index++;
            }
            return index < text.length() && text.charAt(index) == '{';
        }

        String next() {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String line = text.substring(start, end);
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
            number++;
            return line;
        }
    }

    /** Whether no message has a member, and none that is not JSON mentions it. */
    boolean lacks(MessagePath path, Predicate<JsonObject> kind) {
        return messages.stream()
                        .filter(kind)
                        .allMatch(message -> path.member(message).isEmpty())
                && broken.stream().noneMatch(text -> text.contains("\"" + path.last() + "\""));
    }

    /** The braces that a line opens and does not close, outside of strings. */
    private static int depth(String line) {
        int depth = 0;
        boolean inString = false;
        for (int index = 0; index < line.length(); index++) {
            char c = line.charAt(index);
            if (c == '"') {
                inString = !inString;
            } else if (inString && c == '\\') {
                index++;
            } else if (!inString && c == '{') {
                depth++;
            } else if (!inString && c == '}') {
                depth--;
            }
        }
        return depth;
    }
}
