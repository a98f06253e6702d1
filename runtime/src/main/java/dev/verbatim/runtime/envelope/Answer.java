package dev.verbatim.runtime.envelope;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What differs between answers of operations that have succeeded. */
record Answer(
        @Nullable Correlation correlation,
        String name,
        @Nullable Consumer<JsonGenerator> result) implements MessageShape.Values {
    @Override
    public boolean has(Slot slot) {
        return switch (slot) {
            case NAME -> true;
            case CORRELATION -> correlation != null;
            case VALUE -> result != null;
            default -> false;
        };
    }

    @Override
    public void write(Slot slot, boolean members, JsonGenerator out) {
        if (slot == Slot.NAME) {
            out.writeString(name);
        } else if (slot == Slot.CORRELATION && correlation != null) {
            correlation.write(out);
        } else if (result != null) {
            result.accept(out);
        }
    }
}
