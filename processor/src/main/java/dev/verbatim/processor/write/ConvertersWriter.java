package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.constraint.Bounds;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.ScalarTypes;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes the class with the constants that the messages of an API share: converters, patterns, lists and bounds. */
final class ConvertersWriter {
    private final ConverterNames names;
    private final String api;

    ConvertersWriter(ConverterNames names, String api) {
        this.names = names;
        this.api = api;
    }

    /** The type {@code <Api>Converters}. */
    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.type())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("What the messages of the $L API are made with and compared with.\n", api);
        names.constants().forEach((converter, name) -> type.addField(field(converter, name)));
        return type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }

    private static FieldSpec field(ConverterModel converter, String name) {
        if (converter instanceof ConverterModel.OfEnum ofEnum) {
            return switch (ofEnum.others()) {
                case KEPT ->
                    constant(
                            ParameterizedTypeName.get(
                                    Names.CONVERTER,
                                    Names.STRING,
                                    ParameterizedTypeName.get(Names.OPEN, ofEnum.type())),
                            name,
                            CodeBlock.of("$L.open()", ofEnum(ofEnum)));
                case REFUSED ->
                    constant(ParameterizedTypeName.get(Names.ENUM_CONVERTER, ofEnum.type()), name, ofEnum(ofEnum));
                case UNKNOWN ->
                    constant(
                            ParameterizedTypeName.get(Names.ENUM_CONVERTER, ofEnum.type()),
                            name,
                            CodeBlock.of("$L.orElse($T.$L)", ofEnum(ofEnum), ofEnum.type(), ofEnum.unknown()));
            };
        }
        if (converter instanceof ConverterModel.Time time) {
            TypeName json = time.isNumber() ? ClassName.get(BigDecimal.class) : Names.STRING;
            return constant(
                    ParameterizedTypeName.get(Names.CONVERTER, json, time.type()),
                    name,
                    CodeBlock.of(
                            "$T.$L($L$L)",
                            Names.TIME_CONVERTERS,
                            time.factory(),
                            digits(time.digits()),
                            time.offset().isEmpty() ? "" : ", \"" + time.offset() + "\""));
        }
        if (converter instanceof ConverterModel.Comparison comparison) {
            return comparison(comparison, name);
        }
        ClassName own = ((ConverterModel.Own) converter).type();
        return constant(own, name, CodeBlock.of("new $T()", own));
    }

    private static CodeBlock digits(int digits) {
        return switch (digits) {
            case -1 -> CodeBlock.of("$T.NEEDED", Names.TIME_CONVERTERS);
            case -2 -> CodeBlock.of("$T.MINUTES", Names.TIME_CONVERTERS);
            default -> CodeBlock.of("$L", digits);
        };
    }

    private static FieldSpec comparison(ConverterModel.Comparison comparison, String name) {
        if (comparison.constraint() instanceof Constraint.Matches matches) {
            return constant(
                    ClassName.get(Pattern.class),
                    name,
                    CodeBlock.of("$T.compile($L)", Pattern.class, Literal.of(matches.pattern())));
        }
        if (comparison.constraint() instanceof Constraint.OneOf list) {
            CodeBlock values = list.values().stream()
                    .map(value -> LiteralCode.of(comparison.scalar(), value))
                    .collect(CodeBlock.joining(", "));
            return constant(
                    ParameterizedTypeName.get(
                            Names.LIST, ScalarTypes.of(comparison.scalar()).box()),
                    name,
                    CodeBlock.of("$T.of($L)", Names.LIST, values));
        }
        Bounds bounds = ((Constraint.Range) comparison.constraint()).bounds();
        String bound =
                bounds.least().or(bounds::greatest).map(Bounds.Bound::text).orElseThrow();
        return constant(ScalarTypes.of(comparison.scalar()), name, LiteralCode.of(comparison.scalar(), bound));
    }

    private static CodeBlock ofEnum(ConverterModel.OfEnum converter) {
        CodeBlock entries = converter.texts().entrySet().stream()
                .map(entry -> CodeBlock.of(
                        "$T.entry($L, $T.$L)",
                        Names.MAP,
                        Literal.of(entry.getValue()),
                        converter.type(),
                        entry.getKey()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "$T.of($T.class, $T.ofEntries($L))", Names.ENUM_CONVERTER, converter.type(), Names.MAP, entries);
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }
}
