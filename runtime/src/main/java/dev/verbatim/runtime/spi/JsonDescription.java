package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.internal.json.JsonStreams;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * A message as text for people: the beginning of its JSON, and how much more there is, so that a reader sees that it is cut.
 *
 * @since 0.2.0
 */
public final class JsonDescription extends Writer {
    private static final int MOST_CHARACTERS = 2_000;

    private final StringBuilder text;
    private final int limit;
    private long more;

    private JsonDescription(String name) {
        text = new StringBuilder(name);
        limit = name.length() + MOST_CHARACTERS;
    }

    /**
     * The {@code toString} of a generated record: its name and the first 2,000 characters of its JSON, and how many more there are.
     *
     * @param name the simple name of the record
     * @param writer writes the record
     */
    public static String of(String name, Consumer<JsonGenerator> writer) {
        JsonDescription description = new JsonDescription(name);
        String problem = "";
        try {
            JsonStreams.write(writer, description);
        } catch (RuntimeException failure) {
            // A description is for logs and debuggers, which a value that cannot be written must not break.
            problem = "... (the rest cannot be written: " + failure.getClass().getSimpleName() + ")";
        }
        return description.text() + problem;
    }

    private String text() {
        if (more == 0) {
            return text.toString();
        }
        if (Character.isHighSurrogate(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
            more++;
        }
        return text + "... (" + more + " more characters)";
    }

    @Override
    public void write(char[] characters, int start, int length) {
        int kept = Math.min(length, limit - text.length());
        text.append(characters, start, kept);
        more += length - kept;
    }

    @Override
    public void flush() {
        // There is nothing behind it.
    }

    @Override
    public void close() {
        // There is nothing to release.
    }
}
