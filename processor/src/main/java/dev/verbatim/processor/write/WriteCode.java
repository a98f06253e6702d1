package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.ObjectType;
import dev.verbatim.processor.model.TypeVisitor;
import dev.verbatim.processor.model.ValueType;

/** Writes expressions for functions that write JSON values, through the runtime's {@code JsonWriters} and generated classes. */
final class WriteCode {
    private final TypeNames types;

    /** Writes values of an API's types. */
    WriteCode(TypeNames types) {
        this.types = types;
    }

    /** A statement that writes a value. */
    CodeBlock statement(ValueType type, boolean nullable, String value, String out) {
        ValueType plain = type.plain();
        return nullable && !plain.equals(ValueType.any())
                ? CodeBlock.of("$T.writeNullable($L, $L, $L)", Names.JSON_WRITERS, value, writer(plain, false, 1), out)
                : plain.accept(new Writing(CodeBlock.of("$L", value), out, 0));
    }

    /** A function that takes a value that is not null and a generator. */
    CodeBlock writer(ValueType type) {
        return writer(type, false);
    }

    /** A function that takes a value and a generator. */
    CodeBlock writer(ValueType type, boolean nullable) {
        return writer(type, nullable, 1);
    }

    /** The depth keeps the parameters of nested lambdas apart. */
    private CodeBlock writer(ValueType holding, boolean nullable, int depth) {
        ValueType type = holding.plain();
        String value = "value" + depth;
        String out = "out" + depth;
        if (nullable && !type.equals(ValueType.any())) {
            return CodeBlock.of(
                    "($1L, $2L) -> $3T.writeNullable($1L, $4L, $2L)",
                    value,
                    out,
                    Names.JSON_WRITERS,
                    writer(type, false, depth + 1));
        }
        if (type instanceof ObjectType object) {
            return CodeBlock.of("$T::writeTo", types.of(object.generated()));
        }
        if (type instanceof ValueType.Capabilities) {
            return CodeBlock.of("$T::writeCapabilities", Names.JSON_WRITERS);
        }
        return type instanceof ValueType.Simple simple
                ? CodeBlock.of("$T::$L", Names.JSON_WRITERS, method(simple.scalar()))
                : CodeBlock.of("($L, $L) -> $L", value, out, type.accept(new Writing(CodeBlock.of(value), out, depth)));
    }

    private static String method(Scalar scalar) {
        return switch (scalar) {
            case STRING -> "writeString";
            case BOOLEAN -> "writeBoolean";
            case ANY -> "writeAny";
            case INT, LONG, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> "writeNumber";
        };
    }

    /** The statement that writes a value, for each kind of type. */
    private final class Writing implements TypeVisitor<CodeBlock> {
        private final CodeBlock value;
        private final String out;
        private final int depth;

        Writing(CodeBlock value, String out, int depth) {
            this.value = value;
            this.out = out;
            this.depth = depth;
        }

        @Override
        public CodeBlock simple(ValueType.Simple simple) {
            return CodeBlock.of("$T.$L($L, $L)", Names.JSON_WRITERS, method(simple.scalar()), value, out);
        }

        @Override
        public CodeBlock capabilities(ValueType.Capabilities capabilities) {
            return CodeBlock.of("$T.writeCapabilities($L, $L)", Names.JSON_WRITERS, value, out);
        }

        @Override
        public CodeBlock nested(ValueType.Nested nested) {
            return CodeBlock.of("$L.writeTo($L)", value, out);
        }

        @Override
        public CodeBlock own(ValueType.Own own) {
            return CodeBlock.of("$T.writeTo($L, $L)", types.of(own.generated()), value, out);
        }

        @Override
        public CodeBlock list(ValueType.ListOf list) {
            return with("writeList", writer(list.element(), list.nullable(), depth + 1));
        }

        @Override
        public CodeBlock set(ValueType.SetOf set) {
            return with("writeList", writer(set.element(), false, depth + 1));
        }

        @Override
        public CodeBlock map(ValueType.MapOf map) {
            return with("writeMap", writer(map.value(), map.nullable(), depth + 1));
        }

        @Override
        public CodeBlock converted(ValueType.Converted converted) {
            CodeBlock converter = types.converters().of(converted.converter());
            return converted.json().plain().equals(ValueType.string())
                    ? with("writeText", converter)
                    : converted.json().accept(new Writing(CodeBlock.of("$L.write($L)", converter, value), out, depth));
        }

        @Override
        public CodeBlock constrained(ValueType.Constrained constrained) {
            return constrained.value().accept(this);
        }

        private CodeBlock with(String method, CodeBlock writer) {
            return CodeBlock.of("$T." + method + "($L, $L, $L)", Names.JSON_WRITERS, value, writer, out);
        }
    }
}
