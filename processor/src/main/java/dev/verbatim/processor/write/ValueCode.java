package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.verbatim.processor.model.ValueType;

/** Code that reads and writes values through the runtime's {@code Json}. */
public final class ValueCode {
    private final TypeNames types;

    /** Code that uses the types of an API. */
    public ValueCode(TypeNames types) {
        this.types = types;
    }

    /**
     * An expression that reads a value.
     *
     * @param type what is read
     * @param in the name of a parser that stands at the first token of the value, which is not null
     */
    public CodeBlock read(ValueType type, String in) {
        if (type instanceof ValueType.ListOf list) {
            return CodeBlock.of("$T.readList($L, $L)", Names.JSON, in, reader(list.element(), list.nullable(), in));
        }
        if (type instanceof ValueType.MapOf map) {
            return CodeBlock.of("$T.readMap($L, $L)", Names.JSON, in, reader(map.value(), map.nullable(), in));
        }
        if (type instanceof ValueType.Capabilities) {
            return CodeBlock.of("$T.readCapabilities($L, $T::of)", Names.JSON, in, types.capability());
        }
        return type instanceof ValueType.Nested nested
                ? CodeBlock.of("$T.read($L)", types.of(nested.model()), in)
                : CodeBlock.of("$T.read$L($L)", Names.JSON, suffix(type), in);
    }

    /**
     * A function from a parser to a value.
     *
     * @param type what is read, never null
     */
    public CodeBlock reader(ValueType type) {
        return reader(type, false, "in");
    }

    private CodeBlock reader(ValueType type, boolean nullable, String in) {
        String inner = in + MessageRecord.DERIVED;
        if (nullable && !type.equals(ValueType.ANY)) {
            return CodeBlock.of("$1L -> $2T.isNull($1L) ? null : $3L", inner, Names.JSON, read(type, inner));
        }
        if (type instanceof ValueType.Simple) {
            return CodeBlock.of("$T::read$L", Names.JSON, suffix(type));
        }
        return type instanceof ValueType.Nested nested
                ? CodeBlock.of("$T::read", types.of(nested.model()))
                : CodeBlock.of("$L -> $L", inner, read(type, inner));
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

    /**
     * A call of the runtime's {@code Members} that writes a member.
     *
     * @param type what is written
     * @param out the name of the generator
     * @param index the member's index
     * @param value the name of the variable that holds the value
     */
    CodeBlock write(ValueType type, String out, int index, String value) {
        CodeBlock arguments = CodeBlock.of("$L, $L, $L", out, index, value);
        if (type instanceof ValueType.ListOf list) {
            return CodeBlock.of("MEMBERS.writeList($L, $L)", arguments, writer(list.element(), list.nullable(), 1));
        }
        if (type instanceof ValueType.MapOf map) {
            return CodeBlock.of("MEMBERS.writeMap($L, $L)", arguments, writer(map.value(), map.nullable(), 1));
        }
        return type.equals(ValueType.ANY) || type instanceof ValueType.Nested
                ? CodeBlock.of("MEMBERS.write($L, $L)", arguments, writer(type, false, 1))
                : CodeBlock.of("MEMBERS.write($L)", arguments);
    }

    /** A procedure that writes a value; the depth keeps the names in nested lambdas apart. */
    private CodeBlock writer(ValueType type, boolean nullable, int depth) {
        if (nullable && !type.equals(ValueType.ANY)) {
            return lambda("writeNullable", writer(type, false, depth + 1), depth);
        }
        if (type instanceof ValueType.ListOf list) {
            return lambda("writeList", writer(list.element(), list.nullable(), depth + 1), depth);
        }
        if (type instanceof ValueType.MapOf map) {
            return lambda("writeMap", writer(map.value(), map.nullable(), depth + 1), depth);
        }
        if (type instanceof ValueType.Nested nested) {
            return CodeBlock.of("$T::writeTo", types.of(nested.model()));
        }
        return CodeBlock.of("$T::$L", Names.JSON, writeMethod(type));
    }

    private static CodeBlock lambda(String method, CodeBlock writer, int depth) {
        return CodeBlock.of(
                "($1L, $2L) -> $3T.$4L($1L, $5L, $2L)", "value" + depth, "out" + depth, Names.JSON, method, writer);
    }

    private static String writeMethod(ValueType type) {
        if (type instanceof ValueType.Capabilities) {
            return "writeCapabilities";
        }
        return switch (((ValueType.Simple) type).scalar()) {
            case STRING -> "writeString";
            case BOOLEAN -> "writeBoolean";
            case ANY -> "writeAny";
            case INT, LONG, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> "writeNumber";
        };
    }
}
