package dev.verbatim.pages.json;

import dev.verbatim.pages.source.TextLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The members near the top of an object whose JSON is invalid.
 *
 * <p>They tell the kind of a message, and a notification with a missing comma is still a notification.
 *
 * @since 0.2.0
 */
public final class JsonSketch {
    /** How deep the members are whose names tell the kind of a message. */
    private static final int DEPTH = 4;

    private static final Pattern SCALAR = Pattern.compile("\\s*(?:\"(?<text>[^\"\\\\]*)\"|(?<literal>[-\\w.+]+))");

    private final Map<String, Place> members = new HashMap<>();
    /** The path to the members of each open object below the top, with a dot at its end. */
    private final Deque<String> open = new ArrayDeque<>();

    private String last = "";
    private int depth;

    private JsonSketch() {}

    /** Where the text of a member is. Only few members are asked for, so the others are not read. */
    private record Place(String line, int start) {
        String scalar() {
            Matcher scalar = SCALAR.matcher(line).region(start, line.length());
            if (!scalar.lookingAt()) {
                return "";
            }
            return scalar.group("text") != null ? scalar.group("text") : scalar.group("literal");
        }
    }

    /** The members in a text; none if it does not begin with an opening brace. */
    public static JsonSketch of(List<TextLine> lines) {
        JsonSketch sketch = new JsonSketch();
        if (beginsObject(lines)) {
            lines.forEach(line -> sketch.add(line.text()));
        }
        return sketch;
    }

    /**
     * The text of a member.
     *
     * @param path the names to it, separated by dots
     * @return the string or literal; an empty text for anything else; empty if there is no such member
     */
    public Optional<String> text(String path) {
        return Optional.ofNullable(members.get(path)).map(Place::scalar);
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
                case '{', '[' -> enter();
                case '}', ']' -> leave();
                case '"', '\'' -> index = string(line, index);
                default -> {}
            }
        }
    }

    private void enter() {
        depth++;
        if (depth > 1 && depth <= DEPTH) {
            open.addLast(path(last) + ".");
        }
        last = "";
    }

    private void leave() {
        if (depth > 1 && depth <= DEPTH && !open.isEmpty()) {
            open.removeLast();
        }
        depth--;
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
            name(line.substring(start + 1, end), line, next + 1);
        }
        return end;
    }

    private void name(String name, String line, int after) {
        last = name;
        if (depth > 0 && depth <= DEPTH) {
            members.putIfAbsent(path(name), new Place(line, after));
        }
    }

    private String path(String name) {
        return open.isEmpty() ? name : open.getLast() + name;
    }
}
