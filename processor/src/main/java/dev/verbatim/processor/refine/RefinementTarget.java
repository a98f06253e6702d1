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
 * A place in messages that gets a Java type.
 *
 * @param documented the type that the page gives it
 * @param samples the values in samples, without nulls
 * @param position the place in the page that documents it
 * @param doc its description
 */
record RefinementTarget(ValueType documented, List<SampleValue> samples, PagePosition position, String doc) {
    /** Creates the target for a member of a message. */
    static RefinementTarget of(ComponentModel component, List<SampleValue> samples) {
        List<SampleValue> present =
                samples.stream().filter(sample -> !sample.isNull()).toList();
        RefinementTarget target =
                new RefinementTarget(component.type(), present, component.position(), component.doc());
        boolean isText = component.type().plain().equals(ValueType.string());
        return component.fallback().filter(text -> isText).map(target::withSaid).orElse(target);
    }

    /**
     * Returns the same place without a constraint. The type has to hold each text of a closed list like the texts in samples.
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

    /** Returns a text from the page's prose as a sample. */
    private SampleValue said(String text) {
        return new SampleValue(position.file(), new JsonString(position.position(), text));
    }

    /** Returns the place inside each sample. */
    RefinementTarget inside(ValueType inner, Function<SampleValue, Stream<SampleValue>> part) {
        List<SampleValue> parts = samples.stream()
                .flatMap(part)
                .filter(sample -> !sample.isNull())
                .toList();
        return new RefinementTarget(inner, parts, position, doc);
    }
}
