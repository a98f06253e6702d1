package dev.verbatim.processor.refine;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.ScalarTypes;
import dev.verbatim.processor.model.ValueType;
import java.util.Optional;

/** Refines values to strings, booleans, numbers and {@code Object}. */
final class ScalarRefiner implements Refiner {
    @Override
    public Optional<ValueType> refine(RefinementTarget target, TypeName type, RefinementContext context) {
        return ScalarTypes.of(type).map(scalar -> {
            target.samples().stream()
                    .filter(sample -> !holds(scalar, sample.json()))
                    .findFirst()
                    .ifPresent(sample -> context.cannotHold(sample, ""));
            if (target.samples().isEmpty() && !isSaid(target.documented(), scalar)) {
                context.mismatch(target, "cannot hold the type that the page documents");
            }
            return new ValueType.Simple(scalar);
        });
    }

    private static boolean holds(Scalar type, JsonValue json) {
        if (json instanceof JsonNumber number) {
            return type.holds(number.literal());
        }
        if (type == Scalar.ANY) {
            return true;
        }
        return type == Scalar.STRING && json instanceof JsonString
                || type == Scalar.BOOLEAN && json instanceof JsonBoolean;
    }

    /**
     * Returns whether the page allows a type. A member whose type the page does not mention is documented as a string, and fits any
     * type.
     */
    private static boolean isSaid(ValueType documented, Scalar type) {
        if (type == Scalar.ANY || documented.equals(ValueType.string()) || documented.equals(ValueType.any())) {
            return true;
        }
        return documented
                .scalarType()
                .filter(shown -> shown == type || type.isNumber() && shown.isNumber() && shown.join(type) == type)
                .isPresent();
    }
}
