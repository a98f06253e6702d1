package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.shape.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** The Java types of scalar JSON values. */
public final class ScalarTypes {
    private ScalarTypes() {}

    /** Returns the Java type of a scalar, primitive if possible. */
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

    /** Returns the scalar of a Java type, boxed or not; empty if it has none. */
    public static Optional<Scalar> of(TypeName type) {
        return Arrays.stream(Scalar.values())
                .filter(scalar -> of(scalar).box().equals(type.box()))
                .findFirst();
    }
}
