package dev.verbatim.processor.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the converters and comparisons that messages need. */
public final class ConverterModels implements TypeVisitor<Stream<ConverterModel>> {
    private static final ConverterModels FINDER = new ConverterModels();

    private ConverterModels() {}

    /** Returns the converters and comparisons of an API's messages, except constants of the runtime. */
    public static Set<ConverterModel> of(ApiModel api) {
        Stream<ConverterModel> ofOperations = api.allOperations().stream()
                .flatMap(operation -> Stream.concat(
                        FINDER.of(operation.request().body()),
                        operation.response().stream().map(ResponseModel::type).flatMap(FINDER::of)));
        Stream<ConverterModel> ofNotifications = api.notifications().stream()
                .map(requested -> requested.notification().payload())
                .flatMap(FINDER::of);
        return Stream.concat(ofOperations, ofNotifications).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns whether types need converters that the runtime does not have. */
    public static boolean areNeeded(Stream<ValueType> types) {
        return types.flatMap(FINDER::of).findAny().isPresent();
    }

    private Stream<ConverterModel> of(RecordModel model) {
        return model.components().stream().map(ComponentModel::type).flatMap(this::of);
    }

    private Stream<ConverterModel> of(ValueType type) {
        return type.accept(this);
    }

    @Override
    public Stream<ConverterModel> simple(ValueType.Simple simple) {
        return Stream.empty();
    }

    @Override
    public Stream<ConverterModel> capabilities(ValueType.Capabilities capabilities) {
        return Stream.empty();
    }

    @Override
    public Stream<ConverterModel> nested(ValueType.Nested nested) {
        return of(nested.model());
    }

    @Override
    public Stream<ConverterModel> own(ValueType.Own own) {
        return of(own.own().codec());
    }

    @Override
    public Stream<ConverterModel> list(ValueType.ListOf list) {
        return of(list.element());
    }

    @Override
    public Stream<ConverterModel> set(ValueType.SetOf set) {
        return of(set.element());
    }

    @Override
    public Stream<ConverterModel> map(ValueType.MapOf map) {
        return of(map.value());
    }

    @Override
    public Stream<ConverterModel> converted(ValueType.Converted converted) {
        Stream<ConverterModel> own =
                Stream.of(converted.converter()).filter(converter -> !(converter instanceof ConverterModel.Known));
        return Stream.concat(own, of(converted.json()));
    }

    @Override
    public Stream<ConverterModel> constrained(ValueType.Constrained constrained) {
        return Stream.concat(Comparisons.of(constrained).stream(), of(constrained.value()));
    }
}
