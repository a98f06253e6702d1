package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.ApiOutline;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ResourceModel;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * Writes the signatures of an API with errors, so that the compiler does not report missing types in the Java that uses it. A
 * compiler that generates classes in spite of the errors gets methods that throw an exception with the reason.
 */
final class OutlineWriter {
    private static final String DOC = "Stands for what is generated when the errors of the $L API are corrected.\n";

    private final ApiOutline outline;
    private final String api;
    private final ClassName dispatcher;

    OutlineWriter(ApiOutline outline) {
        this.outline = outline;
        this.api = outline.api().name();
        this.dispatcher = ClassName.get(outline.api().packageName(), GeneratedTypes.dispatcher(api));
    }

    /** Whether something handles requests. */
    boolean hasDispatcher() {
        return outline.hasDispatcher();
    }

    /** The types known by name alone, each with the package or type that mentions it. */
    SortedMap<String, Subject> unknown() {
        return outline.unknown();
    }

    /** A type known by name alone. */
    static TypeSpec.Builder unknown(String name) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Stands for what is generated when the errors of its API are corrected.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    /** The type {@code <Api>Dispatcher}. */
    TypeSpec.Builder dispatcher() {
        return TypeSpec.classBuilder(dispatcher)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Names.API_DISPATCHER)
                .addJavadoc(DOC, api)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement("super(new $T())", Names.HOOKS.nestedClass("Builder"))
                        .build())
                .addMethod(method("builder", DispatcherBuilderWriter.BUILDER)
                        .addModifiers(Modifier.STATIC)
                        .build())
                .addMethod(override("api", Names.STRING).build())
                .addMethod(override("routes", ParameterizedTypeName.get(Names.LIST, Names.ROUTE))
                        .build())
                .addMethod(override(
                                "documentedStatuses",
                                ParameterizedTypeName.get(Names.SET, ClassName.get(Integer.class)))
                        .build())
                .addMethod(override("dispatch", Names.OPERATION_RESPONSE)
                        .addParameter(Names.EXCHANGE, "exchange")
                        .build())
                .addType(builder());
    }

    private TypeSpec builder() {
        TypeSpec.Builder builder = TypeSpec.classBuilder(DispatcherBuilderWriter.BUILDER)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(DOC, api)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(setter(DispatcherNames.LOCKS, Names.RESOURCE_LOCKS))
                .addMethods(
                        outline.api().envelope().isEmpty()
                                ? List.of()
                                : List.of(
                                        setter(DispatcherNames.ENDPOINT, Names.STRING),
                                        setter(DispatcherNames.ENVELOPE, Names.ENVELOPE)))
                .addMethod(corrected(DispatcherBuilderWriter.onException()).build())
                .addMethod(corrected(DispatcherBuilderWriter.observer()).build())
                .addMethod(corrected(DispatcherBuilderWriter.parts()).build())
                .addMethod(method("build", dispatcher).build());
        Map<String, MethodSpec> resolvers = new TreeMap<>();
        for (ResourceModel resource : outline.api().resources()) {
            DispatcherBuilderWriter.Dependency dependency = DispatcherBuilderWriter.resolver(resource);
            resolvers.putIfAbsent(dependency.name(), setter(dependency.name(), dependency.type()));
        }
        builder.addMethods(resolvers.values());
        for (DeclaredOperation operation : outline.handlers()) {
            builder.addMethod(setter(JavaNames.member(operation.javaName()), operation.type()));
        }
        return builder.build();
    }

    private MethodSpec setter(String name, TypeName part) {
        return method(name, DispatcherBuilderWriter.BUILDER)
                .addParameter(part, "part")
                .build();
    }

    private MethodSpec.Builder override(String name, TypeName result) {
        return method(name, result).addAnnotation(Override.class);
    }

    private MethodSpec.Builder method(String name, TypeName result) {
        return corrected(
                MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(result));
    }

    private MethodSpec.Builder corrected(MethodSpec.Builder method) {
        return method.addStatement(
                "throw new $T($S)",
                IllegalStateException.class,
                "the API " + api + " was compiled with errors; correct them, and compile again");
    }
}
