package dev.verbatim.pages.shape;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.PagePosition;
import java.util.stream.Stream;

/**
 * A value in a sample of a message.
 *
 * @param file the page
 * @param json the value
 * @since 0.2.0
 */
public record SampleValue(String file, JsonValue json) {
    /** Returns the position of the value. */
    public PagePosition position() {
        return new PagePosition(file, json.position());
    }

    /** Returns whether the value is null. */
    public boolean isNull() {
        return json instanceof JsonNull;
    }

    /** Returns the value of a member; empty unless this is an object with that member. */
    public Stream<SampleValue> member(String name) {
        return json instanceof JsonObject object
                ? object.member(name).stream().map(member -> new SampleValue(file, member.value()))
                : Stream.empty();
    }

    /** Returns the elements; empty unless this is an array. */
    public Stream<SampleValue> elements() {
        return json instanceof JsonArray array
                ? array.elements().stream().map(element -> new SampleValue(file, element))
                : Stream.empty();
    }

    /** Returns the values of all members; empty unless this is an object. */
    public Stream<SampleValue> values() {
        return json instanceof JsonObject object
                ? object.members().stream().map(member -> new SampleValue(file, member.value()))
                : Stream.empty();
    }
}
