package dev.verbatim.runtime.envelope;

import dev.verbatim.runtime.internal.json.JsonStreams;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * What differs between requests.
 *
 * @param object writes the parameters as one object
 * @param positions the names of the parameters in their order, where they are sent by position
 * @param place where the object is
 */
record RequestValues(
        @Nullable Correlation correlation,
        String name,
        Consumer<JsonGenerator> object,
        List<String> positions,
        MessagePath place)
        implements MessageShape.Values {
    @Override
    public boolean has(Slot slot) {
        return switch (slot) {
            case NAME, VALUE -> true;
            case CORRELATION -> correlation != null;
            default -> false;
        };
    }

    @Override
    public void write(Slot slot, boolean members, JsonGenerator out) {
        switch (slot) {
            case CORRELATION -> {
                if (correlation != null) {
                    correlation.write(out);
                }
            }
            case VALUE -> value(members, out);
            default -> out.writeString(name);
        }
    }

    private void value(boolean members, JsonGenerator out) {
        if (place.kind() == MessagePath.Kind.FIRST) {
            out.writeStartArray();
            object.accept(out);
            out.writeEndArray();
        } else if (place.kind() == MessagePath.Kind.ELEMENTS) {
            elements(out);
        } else if (members) {
            EventValues.writeMembers(object, out);
        } else {
            object.accept(out);
        }
    }

    /** What is left out before a parameter that is not is null. */
    private void elements(JsonGenerator out) {
        @Nullable String[] values = new @Nullable String[positions.size()];
        int last = 0;
        try (JsonParser in = JsonStreams.readAgain(JsonStreams.write(object))) {
            in.nextToken();
            for (String member = in.nextName(); member != null; member = in.nextName()) {
                in.nextToken();
                int position = positions.indexOf(member);
                if (position < 0) {
                    throw new IllegalArgumentException(name + " has no position for " + member);
                }
                values[position] = JsonStreams.text(in);
                last = Math.max(last, position + 1);
            }
        }
        out.writeStartArray();
        for (int position = 0; position < last; position++) {
            String value = values[position];
            out.writeRawValue(value == null ? "null" : value);
        }
        out.writeEndArray();
    }
}
