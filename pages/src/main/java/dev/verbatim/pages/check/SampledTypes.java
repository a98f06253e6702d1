package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.PagePosition;
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
    private record Shown(Source source, JsonValue value) {
        String place() {
            return new PagePosition(source.page.file(), value.position()).toString();
        }
    }

    /** Returns the types of a member of the objects at this path. */
    SampledTypes member(String name) {
        SampledTypes member = below.get(name);
        if (member == null) {
            member = new SampledTypes(this, name);
            below.put(name, member);
        }
        return member;
    }

    /** Adds a value of a sample and the values inside it; reports the first value whose type differs from the first one seen. */
    void add(Source source, JsonValue value, Report report) {
        if (value instanceof JsonNull) {
            return;
        }
        see(source, value, report);
        if (value instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                member(member.name()).add(source, member.value(), report);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                member(ELEMENTS).add(source, element, report);
            }
        }
    }

    /** One sample alone may mix types in an array; with a second sample, mixed types are a conflict. */
    @SuppressWarnings("ReferenceEquality") // Each sample is one source, and two of them may be equal.
    private void see(Source source, JsonValue value, Report report) {
        if (first == null) {
            first = new Shown(source, value);
            return;
        }
        severalSamples |= source != first.source;
        if (differing == null && !value.kind().equals(first.value.kind())) {
            differing = new Shown(source, value);
        }
        if (severalSamples && differing != null && !reported) {
            reported = true;
            report.at(
                    differing.source.page,
                    differing.value.position(),
                    Quote.of(path()) + " is " + differing.value.kind() + " here, but " + first.value.kind() + " at "
                            + first.place() + "; use the same type in all samples");
        }
    }

    /** Built only when there is a message, because names can be long. */
    private String path() {
        String outer = parent == null ? "" : parent.path();
        return outer.isEmpty() || name.equals(ELEMENTS) ? outer + name : outer + "." + name;
    }
}
