package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.Literal;
import javax.lang.model.element.Modifier;

/** Writes the class that has one of each converter that the messages of an API need. */
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
                .addJavadoc("Makes the values of Java types that the messages of the $L API hold.\n", api);
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
        ClassName own = ((ConverterModel.Own) converter).type();
        return constant(own, name, CodeBlock.of("new $T()", own));
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
