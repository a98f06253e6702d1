package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.page.Deprecation;
import dev.verbatim.processor.model.ComponentModel;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the builder of a record. */
final class BuilderWriter {
    private static final ClassName BUILDER = ClassName.get("", "Builder");

    private final MessageRecord message;
    private final TypeNames types;

    BuilderWriter(MessageRecord message, TypeNames types) {
        this.message = message;
        this.types = types;
    }

    /** The static method that returns a new builder. */
    MethodSpec factory() {
        String given = message.given().stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return a builder that has no member yet}\n")
                .addParameters(message.given())
                .returns(BUILDER)
                .addStatement("return new $T($L)", BUILDER, given)
                .build();
    }

    /** The builder's class. */
    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(BUILDER)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Takes the members in any order.\n");
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameters(message.given());
        for (ParameterSpec given : message.given()) {
            type.addField(given.type(), given.name(), Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement("this.$1L = $1L", given.name());
        }
        type.addMethod(constructor.build());
        for (ComponentModel component : message.components()) {
            type.addField(types.nullable(component.type()), component.javaName(), Modifier.PRIVATE);
            if (component.tellsAbsence()) {
                type.addField(TypeName.BOOLEAN, MessageRecord.presence(component), Modifier.PRIVATE);
            }
            type.addMethod(setter(component));
        }
        return type.addMethod(build()).build();
    }

    private MethodSpec setter(ComponentModel component) {
        String name = component.javaName();
        MethodSpec.Builder setter = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", setterDoc(name))
                .addParameter(types.of(component), name)
                .returns(BUILDER)
                .addStatement("$L", "this." + name + " = " + name);
        Deprecation.ofRow(component.doc())
                .ifPresent(deprecation -> setter.addAnnotation(DeprecatedCode.annotation(deprecation))
                        .addJavadoc("$L", DeprecatedCode.tag(deprecation) + "\n"));
        if (component.tellsAbsence()) {
            setter.addStatement("$L = true", MessageRecord.presence(component));
        }
        return setter.addStatement("return this").build();
    }

    private String setterDoc(String name) {
        String component = message.name().simpleName() + "#" + name + "()";
        return "{@return this builder}\n\n@param " + name + " see {@link " + component + "}\n";
    }

    /** The argument of the constructor for a component: its value, or its default if the value was not set. */
    private CodeBlock given(ComponentModel component) {
        String name = component.javaName();
        if (component.fallback().isEmpty()) {
            return CodeBlock.of("$L", name);
        }
        CodeBlock fallback =
                LiteralCode.of(component.type(), component.fallback().get(), types);
        CodeBlock absent = component.nullable()
                ? CodeBlock.of("!$L", MessageRecord.presence(component))
                : CodeBlock.of("$L == null", name);
        return CodeBlock.of("$L ? $L : $L", absent, fallback, name);
    }

    private MethodSpec build() {
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return a record of the members given}\n")
                .returns(message.name());
        if (message.components().stream().anyMatch(ComponentModel::mandatory)) {
            String values =
                    message.components().stream().map(ComponentModel::javaName).collect(Collectors.joining(", "));
            build.addJavadoc("\n@throws IllegalStateException naming every mandatory member that was not given\n")
                    .addStatement(
                            "MEMBERS.requireValues($S, $L)", message.model().name(), values);
        }
        CodeBlock construction = message.construction(this::given, UnaryOperator.identity());
        return build.addStatement("return $L", construction).build();
    }
}
