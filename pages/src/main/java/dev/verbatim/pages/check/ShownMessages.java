package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;

/** The JSON objects that a page shows anywhere, in any style. */
final class ShownMessages {
    /** Longer objects are not looked at. */
    private static final int MOST_LINES = 2_000;

    /** More objects of a page are not looked at: they only tell what the page is about. */
    private static final int MOST = 1_000;

    private final String[] lines;
    private final List<JsonObject> messages = new ArrayList<>();

    private ShownMessages(String text) {
        this.lines = text.split("\\R", -1);
    }

    /** The objects that begin a line, in the order of the text. */
    static List<JsonObject> in(String text) {
        ShownMessages shown = new ShownMessages(text);
        int index = 0;
        while (index < shown.lines.length && shown.messages.size() < MOST) {
            index = shown.lines[index].stripLeading().startsWith("{") ? shown.read(index) : index + 1;
        }
        return shown.messages;
    }

    /** Reads an object. Returns the index of the first line after it, or of the next line if it does not end. */
    private int read(int first) {
        List<TextLine> object = new ArrayList<>();
        int depth = 0;
        for (int index = first; index < lines.length && index - first < MOST_LINES; index++) {
            object.add(new TextLine(lines[index], index + 1, 1));
            depth += depth(lines[index]);
            if (depth <= 0) {
                JsonParser.parseLenient(object).object().ifPresent(messages::add);
                return index + 1;
            }
        }
        return first + 1;
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
