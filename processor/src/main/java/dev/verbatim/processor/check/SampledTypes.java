package dev.verbatim.processor.check;

import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.page.Step;
import dev.verbatim.processor.page.json.JsonValue;
import dev.verbatim.processor.page.json.JsonValue.JsonArray;
import dev.verbatim.processor.page.json.JsonValue.JsonBoolean;
import dev.verbatim.processor.page.json.JsonValue.JsonMember;
import dev.verbatim.processor.page.json.JsonValue.JsonNull;
import dev.verbatim.processor.page.json.JsonValue.JsonNumber;
import dev.verbatim.processor.page.json.JsonValue.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON types that samples of one kind show at one member path, and below it. */
final class SampledTypes {
    private static final String ELEMENTS = "[]";

    private final @Nullable SampledTypes parent;
    private final String name;
    private final Map<String, SampledTypes> below = new HashMap<>();

    /** The types in the first sample that has a value here, null apart, and where each is. */
    private final Map<String, PagePosition> first = new LinkedHashMap<>();

    private @Nullable Source firstSource;
    private boolean reported;

    private SampledTypes(@Nullable SampledTypes parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    /** The types of a kind of which no sample was seen. */
    static SampledTypes none() {
        return new SampledTypes(null, "");
    }

    /**
     * A sample.
     *
     * @param page its page
     * @param step what shows it
     */
    record Source(ApiPage page, Step step) {}

    /** The types at a member of this path. */
    SampledTypes member(String name) {
        return below.computeIfAbsent(name, it -> new SampledTypes(this, it));
    }

    /** Adds what a sample shows here and reports the first type at each path that the first sample does not show. */
    void add(Source source, JsonValue value, Report report) {
        String type = type(value);
        if (value instanceof JsonNull) {
            return;
        }
        if (firstSource == null || firstSource == source) {
            firstSource = source;
            first.putIfAbsent(type, new PagePosition(source.page.file(), value.position()));
        } else if (!reported && !first.containsKey(type)) {
            reported = true;
            Map.Entry<String, PagePosition> seen = first.entrySet().iterator().next();
            report.at(
                    source.page,
                    value.position(),
                    Quote.of(path()) + " is " + type + " here, but " + seen.getKey() + " at " + seen.getValue()
                            + "; let all samples show one type");
        }
        if (value instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                member(member.name()).add(source, member.value(), report);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                elements().add(source, element, report);
            }
        }
    }

    private SampledTypes elements() {
        return below.computeIfAbsent(ELEMENTS, it -> new SampledTypes(this, it));
    }

    /** Built only for messages: names can be long and many. */
    private String path() {
        String outer = parent == null ? "" : parent.path();
        return outer.isEmpty() || name.equals(ELEMENTS) ? outer + name : outer + "." + name;
    }

    private static String type(JsonValue value) {
        if (value instanceof JsonObject) {
            return "an object";
        } else if (value instanceof JsonArray) {
            return "an array";
        } else if (value instanceof JsonNumber) {
            return "a number";
        } else if (value instanceof JsonBoolean) {
            return "a boolean";
        } else {
            return "a string";
        }
    }
}
