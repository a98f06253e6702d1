package dev.verbatim.site.json;

import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.source.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects the members of a JSON object. What is absent gets no member. */
public final class JsonMembers {
    private final List<JsonMember> members = new ArrayList<>();

    /** Adds a value. */
    public JsonMembers put(String name, JsonValue value) {
        members.add(new JsonMember(name, Position.START, value));
        return this;
    }

    /** Adds a string. */
    public JsonMembers put(String name, String value) {
        return put(name, text(value));
    }

    /** Adds a whole number. */
    public JsonMembers put(String name, int value) {
        return put(name, new JsonNumber(Position.START, Integer.toString(value)));
    }

    /** Adds a boolean. */
    public JsonMembers put(String name, boolean value) {
        return put(name, new JsonBoolean(Position.START, value));
    }

    /** Adds an array of strings. */
    public JsonMembers put(String name, Collection<String> values) {
        return put(name, array(values.stream().map(JsonMembers::text).toList()));
    }

    /** Adds a string if there is one. */
    public JsonMembers putText(String name, Optional<String> value) {
        value.ifPresent(text -> put(name, text));
        return this;
    }

    /** Adds a value if there is one. */
    public JsonMembers putValue(String name, Optional<? extends JsonValue> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** Returns the object. */
    public JsonObject object() {
        return new JsonObject(Position.START, members);
    }

    /** Returns the object as JSON in one line that ends. */
    public String source() {
        return JsonSource.of(object()) + "\n";
    }

    /** Returns a string. */
    public static JsonValue text(String value) {
        return new JsonString(Position.START, value);
    }

    /** Returns an array. */
    public static JsonValue array(List<? extends JsonValue> elements) {
        return new JsonArray(Position.START, List.copyOf(elements));
    }
}
