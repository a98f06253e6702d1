package dev.verbatim.processor.refine;

import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.page.PagePosition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A place in messages whose Java type is to be decided.
 *
 * @param documented what the page says that it holds
 * @param samples what samples show there, without those that are null
 * @param position where the page documents it
 * @param doc what the page says of it
 */
record Place(ValueType documented, List<SampleValue> samples, PagePosition position, String doc) {
    /** A member of a message. */
    static Place of(ComponentModel component, List<SampleValue> samples) {
        List<SampleValue> present =
                samples.stream().filter(sample -> !sample.isNull()).toList();
        return new Place(component.type(), present, component.position(), component.doc());
    }

    /** What stands inside of each sample. */
    Place inside(ValueType inner, Function<SampleValue, Stream<SampleValue>> part) {
        List<SampleValue> parts = samples.stream()
                .flatMap(part)
                .filter(sample -> !sample.isNull())
                .toList();
        return new Place(inner, parts, position, doc);
    }
}
