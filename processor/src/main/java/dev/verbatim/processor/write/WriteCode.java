package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.verbatim.processor.model.ValueType;
import java.util.Optional;

/** Writes expressions that write JSON values through the runtime's {@code Members} and {@code Json}. */
final class WriteCode {
    private final TypeNames types;

    /** Writes values of an API's types. */
    WriteCode(TypeNames types) {
        this.types = types;
    }

    /**
     * A call of the runtime's {@code Members} that writes a member.
     *
     * @param holding the type of the member
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

    /** An expression for a consumer that writes a value. The depth gives nested lambdas different parameter names. */
    private CodeBlock writer(ValueType holding, boolean nullable, int depth) {
        ValueType type = holding.plain();
        boolean writesNull = nullable && !type.equals(ValueType.ANY);
        Optional<ClassName> object = types.codec(type);
        if (!writesNull && object.isPresent()) {
            return CodeBlock.of("$T::writeTo", object.get());
        }
        if (!writesNull && (type instanceof ValueType.Simple || type instanceof ValueType.Capabilities)) {
            return CodeBlock.of("$T::$L", Names.JSON_WRITERS, writeMethod(type));
        }
        String value = "value" + depth;
        String out = "out" + depth;
        CodeBlock call = writesNull
                ? CodeBlock.of("$T.writeNullable($L, $L, $L)", Names.JSON_WRITERS, value, writer(type, false, depth + 1), out)
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
        return types.codec(type)
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
