package dev.verbatim.processor.refine;

import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ValueType;
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
record RefinementTarget(ValueType documented, List<SampleValue> samples, PagePosition position, String doc) {
    /** A member of a message. */
    static RefinementTarget of(ComponentModel component, List<SampleValue> samples) {
        List<SampleValue> present =
                samples.stream().filter(sample -> !sample.isNull()).toList();
        RefinementTarget target =
                new RefinementTarget(component.type(), present, component.position(), component.doc());
        boolean isText = component.type().plain().equals(ValueType.string());
        return component.fallback().filter(text -> isText).map(target::withSaid).orElse(target);
    }

    /**
     * The same place without a constraint on what is there. Of a closed list, every text has to find room like those that samples
     * show.
     */
    RefinementTarget without(ValueType.Constrained constrained) {
        List<SampleValue> shown = samples;
        if (constrained.constraint() instanceof Constraint.OneOf list
                && constrained.plain().equals(ValueType.string())) {
            shown = Stream.concat(samples.stream(), list.values().stream().map(this::said))
                    .toList();
        }
        return new RefinementTarget(constrained.value(), shown, position, doc);
    }

    private RefinementTarget withSaid(String text) {
        return new RefinementTarget(
                documented,
                Stream.concat(samples.stream(), Stream.of(said(text))).toList(),
                position,
                doc);
    }

    /** A text of the page's words as a sample. */
    private SampleValue said(String text) {
        return new SampleValue(position.file(), new JsonString(position.position(), text));
    }

    /** What stands inside of each sample. */
    RefinementTarget inside(ValueType inner, Function<SampleValue, Stream<SampleValue>> part) {
        List<SampleValue> parts = samples.stream()
                .flatMap(part)
                .filter(sample -> !sample.isNull())
                .toList();
        return new RefinementTarget(inner, parts, position, doc);
    }
}
