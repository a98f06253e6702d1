package dev.verbatim.processor.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what makes the values that the user has chosen types for. */
public final class ConverterModels {
    private final Set<ConverterModel> found = new LinkedHashSet<>();

    private ConverterModels() {}

    /** The converters of an API's messages, apart from those that the runtime has. */
    public static Set<ConverterModel> of(ApiModel api) {
        ConverterModels models = new ConverterModels();
        api.operations().forEach(operation -> {
            models.add(operation.request().body());
            operation.response().ifPresent(response -> models.add(response.body()));
        });
        api.notifications()
                .forEach(requested -> models.add(requested.notification().payload()));
        return models.found;
    }

    /** Whether types need converters that the runtime does not have. */
    public static boolean areNeeded(Stream<ValueType> types) {
        ConverterModels models = new ConverterModels();
        types.forEach(models::add);
        return !models.found.isEmpty();
    }

    private void add(RecordModel model) {
        model.components().forEach(component -> add(component.type()));
    }

    private void add(ValueType type) {
        if (type instanceof ValueType.Converted converted && !(converted.converter() instanceof ConverterModel.Known)) {
            found.add(converted.converter());
        }
        if (type instanceof ValueType.Constrained constrained) {
            found.addAll(Comparisons.of(constrained));
            add(constrained.value());
            return;
        }
        if (type instanceof ValueType.Nested nested) {
            add(nested.model());
        } else if (type instanceof ValueType.Own own) {
            add(own.own().codec());
        }
        type.inside().ifPresent(this::add);
    }
}
