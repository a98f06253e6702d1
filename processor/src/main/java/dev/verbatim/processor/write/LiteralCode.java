package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes expressions for values that pages state as text, such as defaults and bounds. */
final class LiteralCode {
    private LiteralCode() {}

    /**
     * An expression for the value that a text denotes.
     *
     * @param type the type of the value; of a converted type, the text is what the page shows
     * @param types names the converters
     */
    static CodeBlock of(ValueType type, String text, TypeNames types) {
        ValueType plain = type.plain();
        if (plain instanceof ValueType.Converted converted) {
            CodeBlock converter = types.converters().of(converted.converter());
            return CodeBlock.of("$L.read($L)", converter, of(converted.json(), text, types));
        }
        return of(plain.scalarType().orElseThrow(), text);
    }

    /** An expression for the scalar value that a text denotes. */
    static CodeBlock of(Scalar scalar, String text) {
        return switch (scalar) {
            case STRING, ANY -> Literal.of(text);
            case BOOLEAN, INT -> CodeBlock.of("$L", text);
            case LONG -> CodeBlock.of("$LL", text);
            case DOUBLE -> CodeBlock.of("$L", Double.parseDouble(text));
            case BIG_INTEGER -> CodeBlock.of("new $T($S)", BigInteger.class, text);
            case BIG_DECIMAL -> CodeBlock.of("new $T($S)", BigDecimal.class, text);
        };
    }
}
