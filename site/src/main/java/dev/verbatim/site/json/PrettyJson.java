package dev.verbatim.site.json;

import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.source.Position;

/** Writes values as JSON for people: a member or element on each line, two blanks for each level. */
public final class PrettyJson {
    private final StringBuilder out = new StringBuilder();

    private PrettyJson() {}

    /** Returns a value as JSON in lines. */
    public static String of(JsonValue value) {
        PrettyJson json = new PrettyJson();
        json.write(value, 0);
        return json.out.toString();
    }

    // Recursion is safe: the parser bounds how deep values nest.
    private void write(JsonValue value, int level) {
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            String separator = "{";
            for (JsonMember member : object.members()) {
                line(separator, level + 1);
                out.append(JsonSource.of(new JsonString(Position.START, member.name())))
                        .append(": ");
                write(member.value(), level + 1);
                separator = ",";
            }
            line("", level);
            out.append('}');
        } else if (value instanceof JsonArray array && !array.elements().isEmpty()) {
            String separator = "[";
            for (JsonValue element : array.elements()) {
                line(separator, level + 1);
                write(element, level + 1);
                separator = ",";
            }
            line("", level);
            out.append(']');
        } else {
            out.append(JsonSource.of(value));
        }
    }

    private void line(String before, int level) {
        out.append(before).append('\n').append("  ".repeat(level));
    }
}
