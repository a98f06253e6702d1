package dev.verbatim.processor.model;

import com.palantir.javapoet.ParameterizedTypeName;
import java.util.stream.Stream;

/** The Java types that the header of a generated record names, which the types nested in it would hide. */
public final class HeaderTypes {
    private HeaderTypes() {}

    /**
     * The simple names of what no type nested in a record can be called.
     *
     * @param name the record's name in its package
     */
    public static Stream<String> of(RecordModel model, String name) {
        Stream<String> enclosing = Stream.of(name.split("\\."));
        Stream<String> always = Stream.of("Nullable", "String");
        Stream<String> components = model.components().stream().flatMap(component -> of(component.type()));
        return Stream.of(enclosing, always, components).flatMap(names -> names);
    }

    private static Stream<String> of(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return Stream.concat(Stream.of("List"), of(list.element()));
        }
        if (type instanceof ValueType.SetOf set) {
            return Stream.concat(Stream.of("Set"), of(set.element()));
        }
        if (type instanceof ValueType.MapOf map) {
            return Stream.concat(Stream.of("Map"), of(map.value()));
        }
        if (type instanceof ValueType.Capabilities) {
            return Stream.of("CapabilitySet");
        }
        if (type instanceof ValueType.Converted converted) {
            return converted.type() instanceof ParameterizedTypeName generic
                    ? Stream.of(generic.rawType().simpleName())
                    : Stream.empty();
        }
        return type instanceof ValueType.Simple simple
                ? Stream.of(
                        switch (simple.scalar()) {
                            case STRING -> "String";
                            case BOOLEAN -> "Boolean";
                            case INT -> "Integer";
                            case LONG -> "Long";
                            case DOUBLE -> "Double";
                            case BIG_INTEGER -> "BigInteger";
                            case BIG_DECIMAL -> "BigDecimal";
                            case ANY -> "Object";
                        })
                : Stream.empty();
    }
}
