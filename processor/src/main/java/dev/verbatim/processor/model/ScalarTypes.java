package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.shape.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** The Java types of JSON values without an inside. */
public final class ScalarTypes {
    private ScalarTypes() {}

    /** The type that a value is read into; a primitive one where there is one. */
    public static TypeName of(Scalar scalar) {
        return switch (scalar) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case DOUBLE -> TypeName.DOUBLE;
            case BIG_INTEGER -> ClassName.get(BigInteger.class);
            case BIG_DECIMAL -> ClassName.get(BigDecimal.class);
            case ANY -> ClassName.OBJECT;
        };
    }

    /** The value that is read into a type, boxed or not; empty if none is. */
    public static Optional<Scalar> of(TypeName type) {
        return Arrays.stream(Scalar.values())
                .filter(scalar -> of(scalar).box().equals(type.box()))
                .findFirst();
    }
}
