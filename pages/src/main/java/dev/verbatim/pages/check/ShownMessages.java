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
            String[] lines = text.split("\\R", -1);
            int most = shown.messages.size() + MOST;
            for (int index = 0; index < lines.length && shown.messages.size() < most; ) {
                index = lines[index].stripLeading().startsWith("{") ? shown.read(lines, index) : index + 1;
            }
        }
        return shown;
    }

    /** Reads an object. Returns the index of the first line after it, or of the next line if it does not end. */
    private int read(String[] lines, int first) {
        List<TextLine> object = new ArrayList<>();
        int depth = 0;
        for (int index = first; index < lines.length && index - first < MOST_LINES; index++) {
            object.add(new TextLine(lines[index], index + 1, 1));
            depth += depth(lines[index]);
            if (depth <= 0) {
                JsonText json = JsonParser.parseLenient(object);
                json.object().ifPresent(messages::add);
                if (json.object().isEmpty() || json.tolerated().stream().anyMatch(JsonTolerance::omits)) {
                    broken.add(object.stream().map(TextLine::text).collect(Collectors.joining("\n")));
                }
                return index + 1;
            }
        }
        return first + 1;
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
