package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.verbatim.processor.model.ValueType;

/** Writes expressions that read JSON values through the runtime's {@code Json}. */
final class ReadCode {
    private final TypeNames types;
    private final ConstraintCode checks;

    /** Reads values of an API's types. */
    ReadCode(TypeNames types) {
        this.types = types;
        this.checks = new ConstraintCode(types);
    }

    /**
     * An expression that reads a value.
     *
     * @param type the type of the value
     * @param in the name of a parser, which is at the first token of the value; the value is not null
     */
    CodeBlock read(ValueType type, String in) {
        if (type instanceof ValueType.Constrained constrained) {
            return checks.check(constrained, read(constrained.value(), in), in);
        }
        if (type instanceof ValueType.ListOf list) {
            return CodeBlock.of("$T.readList($L, $L)", Names.JSON_READERS, in, reader(list.element(), list.nullable(), in));
        }
        if (type instanceof ValueType.MapOf map) {
            return CodeBlock.of("$T.readMap($L, $L)", Names.JSON_READERS, in, reader(map.value(), map.nullable(), in));
        }
        if (type instanceof ValueType.Capabilities) {
            return CodeBlock.of("$T.readCapabilities($L, $T::of)", Names.JSON_READERS, in, types.capability());
        }
        if (type instanceof ValueType.SetOf set) {
            return CodeBlock.of("$T.readSet($L, $L)", Names.JSON_READERS, in, reader(set.element(), false, in));
        }
        if (type instanceof ValueType.Converted converted) {
            CodeBlock converter = types.converters().of(converted.converter());
            return converted.json().equals(ValueType.STRING)
                    ? CodeBlock.of("$T.readText($L, $L)", Names.JSON_READERS, in, converter)
                    : CodeBlock.of("$T.convert($L, $L, $L)", Names.JSON_READERS, in, converter, read(converted.json(), in));
        }
        return types.codec(type)
                .map(object -> CodeBlock.of("$T.read($L)", object, in))
                .orElseGet(() -> CodeBlock.of("$T.$L", Names.JSON_READERS, "read" + suffix(type) + "(" + in + ")"));
    }

    /**
     * An expression for a function that takes a parser and returns a value.
     *
     * @param type the type of the value, which is not null
     */
    CodeBlock reader(ValueType type) {
        return reader(type, false, "in");
    }

    private CodeBlock reader(ValueType type, boolean nullable, String in) {
        String inner = in + MessageRecord.DERIVED;
        if (nullable && !type.equals(ValueType.ANY)) {
            return CodeBlock.of("$1L -> $2T.isNull($1L) ? null : $3L", inner, Names.JSON_READERS, read(type, inner));
        }
        if (type instanceof ValueType.Simple) {
            return CodeBlock.of("$T::read$L", Names.JSON_READERS, suffix(type));
        }
        return types.codec(type)
                .map(object -> CodeBlock.of("$T::read", object))
                .orElseGet(() -> CodeBlock.of("$L -> $L", inner, read(type, inner)));
    }

    private static String suffix(ValueType type) {
        return switch (((ValueType.Simple) type).scalar()) {
            case STRING -> "String";
            case BOOLEAN -> "Boolean";
            case INT -> "Int";
            case LONG -> "Long";
            case DOUBLE -> "Double";
            case BIG_INTEGER -> "BigInteger";
            case BIG_DECIMAL -> "BigDecimal";
            case ANY -> "Any";
        };
    }
}
