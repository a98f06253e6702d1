package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Code that reads and writes values through the runtime's {@code JsonReaders} and {@code JsonWriters}. */
public final class ValueCode {
    private final TypeNames types;
    private final ConstraintCode checks;

    /** Code that uses the types of an API. */
    public ValueCode(TypeNames types) {
        this.types = types;
        this.checks = new ConstraintCode(types);
    }

    /**
     * An expression that reads a value.
     *
     * @param type what is read
     * @param in the name of a parser that stands at the first token of the value, which is not null
     */
    public CodeBlock read(ValueType type, String in) {
        if (type instanceof ValueType.Constrained constrained) {
            return checks.check(constrained, read(constrained.value(), in), in);
        }
        if (type instanceof ValueType.ListOf list) {
            return CodeBlock.of(
                    "$T.readList($L, $L)", Names.JSON_READERS, in, reader(list.element(), list.nullable(), in));
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
                    : CodeBlock.of(
                            "$T.convert($L, $L, $L)", Names.JSON_READERS, in, converter, read(converted.json(), in));
        }
        return object(type)
                .map(object -> CodeBlock.of("$T.read($L)", object, in))
                .orElseGet(() -> CodeBlock.of("$T.$L", Names.JSON_READERS, "read" + suffix(type) + "(" + in + ")"));
    }

    /** The generated class that reads and writes an object; empty for what is none. */
    private Optional<ClassName> object(ValueType type) {
        if (type instanceof ValueType.Own own) {
            return Optional.of(types.of(own.own().codec()));
        }
        return type instanceof ValueType.Nested nested ? Optional.of(types.of(nested.model())) : Optional.empty();
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
            return CodeBlock.of("$1L -> $2T.isNull($1L) ? null : $3L", inner, Names.JSON_READERS, read(type, inner));
        }
        if (type instanceof ValueType.Simple) {
            return CodeBlock.of("$T::read$L", Names.JSON_READERS, suffix(type));
        }
        return object(type)
                .map(object -> CodeBlock.of("$T::read", object))
                .orElseGet(() -> CodeBlock.of("$L -> $L", inner, read(type, inner)));
    }

    /**
     * An expression for the value that a text stands for.
     *
     * @param type what the value is; a converter takes the text of what the page shows
     */
    CodeBlock literal(ValueType type, String text) {
        ValueType plain = type.plain();
        if (plain instanceof ValueType.Converted converted) {
            CodeBlock converter = types.converters().of(converted.converter());
            return CodeBlock.of("$L.read($L)", converter, literal(converted.json(), text));
        }
        return scalar(((ValueType.Simple) plain).scalar(), text);
    }

    /** An expression for a value without an inside. */
    static CodeBlock scalar(Scalar scalar, String text) {
        return switch (scalar) {
            case STRING, ANY -> Literal.of(text);
            case BOOLEAN, INT -> CodeBlock.of("$L", text);
            case LONG -> CodeBlock.of("$LL", text);
            case DOUBLE -> CodeBlock.of("$L", Double.parseDouble(text));
            case BIG_INTEGER -> CodeBlock.of("new $T($S)", BigInteger.class, text);
            case BIG_DECIMAL -> CodeBlock.of("new $T($S)", BigDecimal.class, text);
        };
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
     * @param holding what is written
     * @param out the name of the generator
     * @param index the member's index
     * @param value the expression for the value
     */
    CodeBlock write(ValueType holding, String out, int index, String value) {
        ValueType type = holding.plain();
        String arguments = out + ", " + index + ", " + value;
        if (type instanceof ValueType.ListOf list) {
            return CodeBlock.of("MEMBERS.writeList($L, $L)", arguments, writer(list.element(), list.nullable(), 1));
        }
        if (type instanceof ValueType.SetOf set) {
            return CodeBlock.of("MEMBERS.writeList($L, $L)", arguments, writer(set.element(), false, 1));
        }
        if (type instanceof ValueType.MapOf map) {
            return CodeBlock.of("MEMBERS.writeMap($L, $L)", arguments, writer(map.value(), map.nullable(), 1));
        }
        if (type instanceof ValueType.Converted converted
                && converted.json().plain().equals(ValueType.STRING)) {
            CodeBlock converter = types.converters().of(converted.converter());
            return CodeBlock.of("MEMBERS.writeText($L, $L)", arguments, converter);
        }
        boolean hasMethod = type instanceof ValueType.Capabilities
                || type instanceof ValueType.Simple && !type.equals(ValueType.ANY);
        return hasMethod
                ? CodeBlock.of("$L", "MEMBERS.write(" + arguments + ")")
                : CodeBlock.of("MEMBERS.write($L, $L)", arguments, writer(type, false, 1));
    }

    /** A procedure that writes a value; the depth keeps the names in nested lambdas apart. */
    private CodeBlock writer(ValueType holding, boolean nullable, int depth) {
        ValueType type = holding.plain();
        boolean writesNull = nullable && !type.equals(ValueType.ANY);
        Optional<ClassName> object = object(type);
        if (!writesNull && object.isPresent()) {
            return CodeBlock.of("$T::writeTo", object.get());
        }
        if (!writesNull && (type instanceof ValueType.Simple || type instanceof ValueType.Capabilities)) {
            return CodeBlock.of("$T::$L", Names.JSON_WRITERS, writeMethod(type));
        }
        String value = "value" + depth;
        String out = "out" + depth;
        CodeBlock call = writesNull
                ? CodeBlock.of(
                        "$T.writeNullable($L, $L, $L)", Names.JSON_WRITERS, value, writer(type, false, depth + 1), out)
                : call(type, CodeBlock.of(value), out, depth);
        return CodeBlock.of("($L, $L) -> $L", value, out, call);
    }

    /** A statement that writes a value. */
    private CodeBlock call(ValueType holding, CodeBlock value, String out, int depth) {
        ValueType type = holding.plain();
        if (type instanceof ValueType.Converted converted) {
            CodeBlock converter = types.converters().of(converted.converter());
            return converted.json().plain().equals(ValueType.STRING)
                    ? with("writeText", value, converter, out)
                    : call(converted.json(), CodeBlock.of("$L.write($L)", converter, value), out, depth);
        }
        if (type instanceof ValueType.ListOf list) {
            return with("writeList", value, writer(list.element(), list.nullable(), depth + 1), out);
        }
        if (type instanceof ValueType.SetOf set) {
            return with("writeList", value, writer(set.element(), false, depth + 1), out);
        }
        if (type instanceof ValueType.MapOf map) {
            return with("writeMap", value, writer(map.value(), map.nullable(), depth + 1), out);
        }
        return object(type)
                .map(object -> type instanceof ValueType.Own
                        ? CodeBlock.of("$T.writeTo($L, $L)", object, value, out)
                        : CodeBlock.of("$L.writeTo($L)", value, out))
                .orElseGet(() -> CodeBlock.of("$T.$L($L, $L)", Names.JSON_WRITERS, writeMethod(type), value, out));
    }

    private static CodeBlock with(String method, CodeBlock value, CodeBlock writer, String out) {
        return CodeBlock.of("$T.$L($L, $L, $L)", Names.JSON_WRITERS, method, value, writer, out);
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
