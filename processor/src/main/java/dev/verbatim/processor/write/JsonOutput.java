package dev.verbatim.processor.write;

import java.util.Collection;
import java.util.function.Consumer;

/** Writes JSON in ASCII, with one member per line. */
final class JsonOutput {
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean isFirst;

    /** The text of an object. */
    static String object(Consumer<JsonOutput> members) {
        JsonOutput output = new JsonOutput();
        output.enclosed('{', '}', () -> members.accept(output));
        return output.text.append('\n').toString();
    }

    void member(String name, String value) {
        name(name);
        string(value);
    }

    void member(String name, int value) {
        name(name);
        text.append(value);
    }

    void member(String name, boolean value) {
        name(name);
        text.append(value);
    }

    void strings(String name, Collection<String> values) {
        name(name);
        enclosed(
                '[',
                ']',
                () -> values.forEach(value -> {
                    next();
                    string(value);
                }));
    }

    void object(String name, Runnable members) {
        name(name);
        enclosed('{', '}', members);
    }

    <T> void objects(String name, Collection<T> values, Consumer<T> members) {
        name(name);
        enclosed(
                '[',
                ']',
                () -> values.forEach(value -> {
                    next();
                    enclosed('{', '}', () -> members.accept(value));
                }));
    }

    private void enclosed(char open, char close, Runnable content) {
        text.append(open);
        depth++;
        isFirst = true;
        content.run();
        depth--;
        if (!isFirst) {
            line();
        }
        text.append(close);
        isFirst = false;
    }

    private void name(String name) {
        next();
        string(name);
        text.append(": ");
    }

    private void next() {
        if (!isFirst) {
            text.append(',');
        }
        isFirst = false;
        line();
    }

    private void line() {
        text.append('\n').append(" ".repeat(depth));
    }

    private void string(String value) {
        text.append(quoted(value));
    }

    /** The JSON of a string. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append(character);
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (character >= ' ' && character <= '~') {
                        quoted.append(character);
                    } else {
                        quoted.append(String.format("\\u%04x", (int) character));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
