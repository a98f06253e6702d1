package dev.verbatim.pages.json;

import dev.verbatim.pages.source.TextLine;
import dev.verbatim.pages.style.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the member names near the top of an object whose JSON is invalid.
 *
 * <p>The names tell the kind of a message, and a notification with a missing comma is still a notification.
 */
final class JsonSketch {
    private final Set<String> top = new HashSet<>();
    private final Set<String> data = new HashSet<>();
    private String topName = "";
    private int depth;

    private JsonSketch() {}

    /** The names in a text; none if it does not begin with an opening brace. */
    static JsonNames of(List<TextLine> lines) {
        JsonSketch sketch = new JsonSketch();
        if (beginsObject(lines)) {
            lines.forEach(line -> sketch.add(line.text()));
        }
        return new JsonNames(sketch.top, sketch.data);
    }

    private static boolean beginsObject(List<TextLine> lines) {
        for (TextLine line : lines) {
            if (!line.isBlank()) {
                return line.text().charAt(line.indent()) == '{';
            }
        }
        return false;
    }

    private void add(String line) {
        for (int index = 0; index < line.length(); index++) {
            switch (line.charAt(index)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"', '\'' -> index = string(line, index);
                default -> {}
            }
        }
    }

    /** Adds the string that begins at {@code start} if it is a name. Returns the index of its closing quote. */
    private int string(String line, int start) {
        int end = start + 1;
        while (end < line.length() && line.charAt(end) != line.charAt(start)) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        int next = end + 1;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        if (line.startsWith(":", next)) {
            name(line.substring(start + 1, end));
        }
        return end;
    }

    private void name(String name) {
        if (depth == 1) {
            top.add(name);
            topName = name;
        } else if (depth == 2 && topName.equals(Style.DATA)) {
            data.add(name);
        }
    }
}
