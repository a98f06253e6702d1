package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.ResourceModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the builder of a dispatcher. */
final class DispatcherBuilderWriter {
    static final ClassName BUILDER = ClassName.get("", "Builder");

    private final ApiModel api;
    private final ClassName dispatcher;

    DispatcherBuilderWriter(ApiModel api, DispatcherNames names) {
        this.api = api;
        this.dispatcher = names.dispatcher();
    }

    /**
     * Something that the dispatcher calls.
     *
     * @param name what the builder calls it
     * @param type its type
     * @param parameter what a variable of the type is called
     * @param doc what it does, as the end of a sentence that begins with "the builder, with"
     */
    record Part(String name, TypeName type, String parameter, String doc) {}

    /** The resolvers, and then the handlers. */
    static List<Part> parts(ApiModel api) {
        List<Part> parts = new ArrayList<>();
        for (ResourceModel resource : api.resources()) {
            parts.add(new Part(
                    resource.resolver(),
                    ParameterizedTypeName.get(Names.RESOURCE_RESOLVER, resource.type()),
                    "resolver",
                    "finds " + resource.resolver()));
        }
        for (OperationModel operation : api.operations()) {
            parts.add(new Part(
                    DispatcherNames.handler(operation),
                    operation.handler().type(),
                    "handler",
                    "handles " + operation.name()));
        }
        return parts;
    }

    /** The builder, to be nested in the dispatcher. */
    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(BUILDER)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Takes what the dispatcher calls; all of it is needed.\n")
                .addField(FieldSpec.builder(Names.RESOURCE_LOCKS, DispatcherNames.LOCKS, Modifier.PRIVATE)
                        .initializer("$T.striped()", Names.RESOURCE_LOCKS)
                        .build());
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethod(setter(new Part(
                DispatcherNames.LOCKS, Names.RESOURCE_LOCKS, "resourceLocks", "locks resources, by default striped")));
        for (Part part : parts(api)) {
            type.addField(part.type().annotated(Names.NULLABLE), part.name(), Modifier.PRIVATE);
            type.addMethod(setter(part));
        }
        return type.addMethod(build()).addMethod(require()).build();
    }

    private static MethodSpec setter(Part part) {
        return MethodSpec.methodBuilder(part.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return this builder}\n")
                .addParameter(ParameterSpec.builder(part.type(), part.parameter())
                        .addJavadoc("$L\n", Javadoc.line(part.doc()))
                        .build())
                .returns(BUILDER)
                .addStatement("$L = $L", part.name(), part.parameter())
                .addStatement("return this")
                .build();
    }

    private MethodSpec build() {
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "{@return the dispatcher}\n\n@throws IllegalStateException naming everything that was left out\n")
                .returns(dispatcher)
                .addStatement(
                        "$1T missing = new $1T(\", \", $2S, \"\").setEmptyValue(\"\")",
                        Names.STRING_JOINER,
                        api.name() + " lacks ");
        for (Part part : parts(api)) {
            build.addStatement("require($S, $L, missing)", part.name(), part.name());
        }
        return build.beginControlFlow("if (missing.length() > 0)")
                .addStatement("throw new $T(missing.toString())", IllegalStateException.class)
                .endControlFlow()
                .addStatement("return new $T(this)", dispatcher)
                .build();
    }

    private static MethodSpec require() {
        return MethodSpec.methodBuilder("require")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Names.STRING, "name")
                .addParameter(ClassName.OBJECT.annotated(Names.NULLABLE), "part")
                .addParameter(Names.STRING_JOINER, "missing")
                .beginControlFlow("if (part == null)")
                .addStatement("missing.add(name)")
                .endControlFlow()
                .build();
    }
}
