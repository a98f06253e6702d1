package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON types that samples of one kind show at one member path, and below it. */
final class SampledTypes {
    private static final String ELEMENTS = "[]";

    private final @Nullable SampledTypes parent;
    private final String name;
    private final Map<String, SampledTypes> below = new HashMap<>();

    private @Nullable Shown first;
    private @Nullable Shown differing;
    private boolean severalSamples;
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

    /** A value of a sample. */
    private record Shown(Source source, String type, Position position) {
        String place() {
            return new PagePosition(source.page.file(), position).toString();
        }
    }

    /** The types at a member of this path. */
    SampledTypes member(String name) {
        return below.computeIfAbsent(name, it -> new SampledTypes(this, it));
    }

    /** Adds what a sample shows here and below; reports the first value of another type than the first one's. */
    void add(Source source, JsonValue value, Report report) {
        if (value instanceof JsonNull) {
            return;
        }
        see(new Shown(source, type(value), value.position()), report);
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

    /** One sample by itself may mix types in an array; as soon as there are two of them, they differ. */
    private void see(Shown shown, Report report) {
        if (first == null) {
            first = shown;
            return;
        }
        severalSamples |= shown.source != first.source;
        if (differing == null && !shown.type.equals(first.type)) {
            differing = shown;
        }
        if (severalSamples && differing != null && !reported) {
            reported = true;
            report.at(
                    differing.source.page,
                    differing.position,
                    Quote.of(path()) + " is " + differing.type + " here, but " + first.type + " at " + first.place()
                            + "; use the same type in all samples");
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

    /** What messages call the type of a value that is not null. */
    static String type(JsonValue value) {
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
