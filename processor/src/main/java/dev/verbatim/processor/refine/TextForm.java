package dev.verbatim.processor.refine;

import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.model.ConverterModel;
import java.time.DateTimeException;
import java.util.function.UnaryOperator;

/**
 * A format of texts.
 *
 * @param converter reads and writes it
 * @param example a text in this format
 * @param rewritten reads a text and writes it back
 */
record TextForm(ConverterModel converter, String example, UnaryOperator<String> rewritten) {
    boolean holds(SampleValue sample) {
        return sample.json() instanceof JsonString string && holds(string.value());
    }

    private boolean holds(String text) {
        try {
            return rewritten.apply(text).equals(text);
        } catch (IllegalArgumentException | DateTimeException other) {
            return false;
        }
    }
}
