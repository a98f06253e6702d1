package dev.verbatim.runtime.envelope;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What differs between answers of operations that have failed. */
record Failure(
        @Nullable Correlation correlation,
        @Nullable String operation,
        int code,
        String codeName,
        String message,
        @Nullable String data)
        implements MessageShape.Values {
    @Override
    public String name() {
        return Objects.requireNonNullElse(operation, "");
    }

    @Override
    public boolean has(Slot slot) {
        return switch (slot) {
            case NAME -> operation != null;
            case CORRELATION -> correlation != null;
            case CODE, CODE_NAME, MESSAGE -> true;
            case DATA -> data != null;
            case VALUE, CHANNEL -> false;
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
            case CODE -> out.writeNumber(code);
            case CODE_NAME -> out.writeString(codeName);
            case MESSAGE -> out.writeString(message);
            case DATA -> out.writeRawValue(Objects.requireNonNull(data));
            default -> out.writeString(name());
        }
    }
}
