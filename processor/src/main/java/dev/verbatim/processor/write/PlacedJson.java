package dev.verbatim.processor.write;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.source.Position;
import java.util.List;

/** Writes a value of a page as strict JSON in which every part is on the same line as in the page. */
final class PlacedJson {
    private final StringBuilder text = new StringBuilder();
    private int line;

    private PlacedJson(int line) {
        this.line = line;
    }

    /** Returns the JSON; its first line is that of the value's position. */
    static String of(JsonValue value) {
        PlacedJson json = new PlacedJson(value.position().line());
        json.value(value);
        return json.text.toString();
    }

    private void value(JsonValue value) {
        begin(value.position());
        if (value instanceof JsonObject object) {
            members(object.members());
        } else if (value instanceof JsonArray array) {
            elements(array.elements());
        } else if (value instanceof JsonString string) {
            text.append(JsonOutput.quoted(string.value()));
        } else if (value instanceof JsonNumber number) {
            text.append(number.literal());
        } else {
            text.append(value instanceof JsonBoolean bool ? String.valueOf(bool.value()) : "null");
        }
    }

    private void members(List<JsonMember> members) {
        text.append('{');
        String separator = "";
        for (JsonMember member : members) {
            text.append(separator);
            begin(member.position());
            text.append(JsonOutput.quoted(member.name())).append(": ");
            value(member.value());
            separator = ", ";
        }
        text.append('}');
    }

    private void elements(List<JsonValue> elements) {
        text.append('[');
        String separator = "";
        for (JsonValue element : elements) {
            text.append(separator);
            value(element);
            separator = ", ";
        }
        text.append(']');
    }

    private void begin(Position position) {
        for (; line < position.line(); line++) {
            text.append('\n');
        }
    }
}
