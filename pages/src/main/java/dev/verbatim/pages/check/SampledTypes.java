package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON types of the values at one member path and below it, in all samples of one kind. */
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

    /** Returns types without any sample. */
    static SampledTypes none() {
        return new SampledTypes(null, "");
    }

    /**
     * A sample.
     *
     * @param page its page
     * @param step the request or notification
     */
    record Source(ApiPage page, Step step) {}

    /** A value in a sample. */
    private record Shown(Source source, String type, Position position) {
        String place() {
            return new PagePosition(source.page.file(), position).toString();
        }
    }

    /** Returns the types of a member of the objects at this path. */
    SampledTypes member(String name) {
        return below.computeIfAbsent(name, it -> new SampledTypes(this, it));
    }

    /** Adds a value of a sample and the values inside it; reports the first value whose type differs from the first one seen. */
    void add(Source source, JsonValue value, Report report) {
        if (value instanceof JsonNull) {
            return;
        }
        see(new Shown(source, value.kind(), value.position()), report);
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

    /** One sample alone may mix types in an array; with a second sample, mixed types are a conflict. */
    @SuppressWarnings("ReferenceEquality") // Each sample is one source, and two of them may be equal.
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

    /** Built only when there is a message, because names can be long. */
    private String path() {
        String outer = parent == null ? "" : parent.path();
        return outer.isEmpty() || name.equals(ELEMENTS) ? outer + name : outer + "." + name;
    }
}
