package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.JavaNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The constants that hold the converters of an API, all in one class. */
final class ConverterNames {
    private final ClassName type;
    private final Map<ConverterModel, String> constants = new LinkedHashMap<>();

    /**
     * Names converters.
     *
     * @param type the class that has the constants
     */
    ConverterNames(ClassName type, Collection<ConverterModel> converters) {
        this.type = type;
        for (ConverterModel converter : converters) {
            String wish = JavaNames.constant(simpleName(converter));
            String name = wish;
            for (int i = 2; constants.containsValue(name); i++) {
                name = wish + "_" + i;
            }
            constants.put(converter, name);
        }
    }

    /** The class that has the constants. */
    ClassName type() {
        return type;
    }

    /** The constants by converter. */
    Map<ConverterModel, String> constants() {
        return constants;
    }

    /** The expression for a converter. */
    CodeBlock of(ConverterModel converter) {
        return converter instanceof ConverterModel.Known known
                ? CodeBlock.of("$T.$L", Names.CONVERTERS, known.constant())
                : CodeBlock.of("$T.$L", type, constants.get(converter));
    }

    private static String simpleName(ConverterModel converter) {
        if (converter instanceof ConverterModel.OfEnum ofEnum) {
            return (ofEnum.others() == ConverterModel.OfEnum.Others.KEPT ? "Open" : "")
                    + ofEnum.type().simpleName();
        }
        if (converter instanceof ConverterModel.Time time) {
            return time.type().simpleName();
        }
        if (converter instanceof ConverterModel.Comparison comparison) {
            return comparison.constraint() instanceof Constraint.OneOf
                    ? "AllowedValues"
                    : comparison.constraint() instanceof Constraint.Matches ? "Expression" : "Bound";
        }
        return ((ConverterModel.Own) converter).type().simpleName();
    }
}
