package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.ObjectType;
import dev.verbatim.processor.model.TypeVisitor;
import dev.verbatim.processor.model.ValueType;

/** Writes expressions that read JSON values through the runtime's {@code JsonReaders}. */
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
        return type.accept(new Reading(in));
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
        if (nullable && !type.equals(ValueType.any())) {
            return CodeBlock.of("$1L -> $2T.isNull($1L) ? null : $3L", inner, Names.JSON_READERS, read(type, inner));
        }
        if (type instanceof ValueType.Simple simple) {
            return CodeBlock.of("$T::$L", Names.JSON_READERS, method(simple.scalar()));
        }
        return type instanceof ObjectType object
                ? CodeBlock.of("$T::read", types.of(object.generated()))
                : CodeBlock.of("$L -> $L", inner, read(type, inner));
    }

    private static String method(Scalar scalar) {
        return switch (scalar) {
            case STRING -> "readString";
            case BOOLEAN -> "readBoolean";
            case INT -> "readInt";
            case LONG -> "readLong";
            case DOUBLE -> "readDouble";
            case BIG_INTEGER -> "readBigInteger";
            case BIG_DECIMAL -> "readBigDecimal";
            case ANY -> "readAny";
        };
    }

    /** The expression for each kind of type. */
    private final class Reading implements TypeVisitor<CodeBlock> {
        private final String in;

        Reading(String in) {
            this.in = in;
        }

        @Override
        public CodeBlock simple(ValueType.Simple simple) {
            return CodeBlock.of("$T.$L", Names.JSON_READERS, method(simple.scalar()) + "(" + in + ")");
        }

        @Override
        public CodeBlock capabilities(ValueType.Capabilities capabilities) {
            return CodeBlock.of("$T.readCapabilities($L, $T::of)", Names.JSON_READERS, in, types.capability());
        }

        @Override
        public CodeBlock nested(ValueType.Nested nested) {
            return object(nested);
        }

        @Override
        public CodeBlock own(ValueType.Own own) {
            return object(own);
        }

        private CodeBlock object(ObjectType object) {
            return CodeBlock.of("$T.read($L)", types.of(object.generated()), in);
        }

        @Override
        public CodeBlock list(ValueType.ListOf list) {
            return CodeBlock.of(
                    "$T.readList($L, $L)", Names.JSON_READERS, in, reader(list.element(), list.nullable(), in));
        }

        @Override
        public CodeBlock set(ValueType.SetOf set) {
            return CodeBlock.of("$T.readSet($L, $L)", Names.JSON_READERS, in, reader(set.element(), false, in));
        }

        @Override
        public CodeBlock map(ValueType.MapOf map) {
            return CodeBlock.of("$T.readMap($L, $L)", Names.JSON_READERS, in, reader(map.value(), map.nullable(), in));
        }

        @Override
        public CodeBlock converted(ValueType.Converted converted) {
            CodeBlock converter = types.converters().of(converted.converter());
            return converted.json().equals(ValueType.string())
                    ? CodeBlock.of("$T.readText($L, $L)", Names.JSON_READERS, in, converter)
                    : CodeBlock.of(
                            "$T.convert($L, $L, $L)", Names.JSON_READERS, in, converter, read(converted.json(), in));
        }

        @Override
        public CodeBlock constrained(ValueType.Constrained constrained) {
            return checks.check(constrained, read(constrained.value(), in), in);
        }
    }
}
