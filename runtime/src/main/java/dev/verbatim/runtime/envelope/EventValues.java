package dev.verbatim.runtime.envelope;

import dev.verbatim.runtime.internal.json.JsonStreams;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** What differs between events; writes the whole event, too, so that writing one takes no further object. */
record EventValues(Event event) implements MessageShape.Values, Consumer<JsonGenerator> {
    @Override
    public void accept(JsonGenerator out) {
        event.envelope().eventShape().write(out, this);
    }

    @Override
    public String name() {
        return event.messageType();
    }

    @Override
    public boolean has(Slot slot) {
        return slot == Slot.NAME || slot == Slot.VALUE || slot == Slot.CHANNEL;
    }

    @Override
    public void write(Slot slot, boolean members, JsonGenerator out) {
        if (slot == Slot.NAME) {
            out.writeString(event.messageType());
        } else if (slot == Slot.CHANNEL) {
            out.writeString(event.channel());
        } else if (members) {
            writeMembers(event::writeData, out);
        } else if (event.envelope().isEventDataFirst()) {
            out.writeStartArray();
            event.writeData(out);
            out.writeEndArray();
        } else {
            event.writeData(out);
        }
    }

    /** Writes the members of an object into the one that is open. */
    static void writeMembers(Consumer<JsonGenerator> object, JsonGenerator out) {
        try (JsonParser in = JsonStreams.readAgain(JsonStreams.write(object))) {
            in.nextToken();
            while (in.nextName() != null) {
                out.copyCurrentStructureExact(in);
            }
        }
    }
}
