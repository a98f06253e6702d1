package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.ResourceModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the builder of a dispatcher. */
final class DispatcherBuilderWriter {
    static final ClassName BUILDER = ClassName.get("", "Builder");

    private static final ClassName HOOKS_BUILDER = Names.HOOKS.nestedClass("Builder");
    private static final String PARTS = "parts";
    private static final String SOURCE = "source";

    private final ApiModel api;
    private final TypeNames types;
    private final DispatcherNames names;

    DispatcherBuilderWriter(ApiModel api, TypeNames types, DispatcherNames names) {
        this.api = api;
        this.types = types;
        this.names = names;
    }

    /**
     * A resolver or handler that the dispatcher needs.
     *
     * @param name its name in the builder and the dispatcher
     * @param type its type
     * @param parameter the name of the setter's parameter
     * @param doc what it does, as the Javadoc of the parameter
     */
    record Dependency(String name, TypeName type, String parameter, String doc) {
        /** The expression for the field in a method that has a variable. */
        String field(String variable) {
            return name.equals(variable) ? "this." + name : name;
        }
    }

    /** The resolvers, then the handlers. */
    static List<Dependency> dependencies(ApiModel api) {
        List<Dependency> dependencies = new ArrayList<>();
        api.resources().forEach(resource -> dependencies.add(resolver(resource)));
        api.operations().forEach(operation -> dependencies.add(handler(operation)));
        return dependencies;
    }

    private static Dependency handler(OperationModel operation) {
        return new Dependency(
                DispatcherNames.handler(operation),
                operation.handler().type(),
                "handler",
                "handles " + operation.name());
    }

    /** The path of all requests. */
    static Dependency endpoint() {
        return new Dependency(
                DispatcherNames.ENDPOINT,
                Names.STRING,
                "path",
                "where the requests of all operations are sent over HTTP, by default " + OperationModel.ENDPOINT);
    }

    /** The shape of the messages. */
    static Dependency envelope() {
        return new Dependency(
                DispatcherNames.ENVELOPE,
                Names.ENVELOPE,
                "shape",
                "the shape of requests and answers, by default the one that the pages show");
    }

    /** The resolver of a resource. */
    static Dependency resolver(ResourceModel resource) {
        return new Dependency(
                resource.resolver(),
                ParameterizedTypeName.get(Names.RESOURCE_RESOLVER, resource.type()),
                "resolver",
                "finds " + resource.resolver());
    }

    /** The builder, to be nested in the dispatcher. */
    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(BUILDER)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Takes what the dispatcher calls. Resolvers and handlers are all needed.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (names.hasEndpoint()) {
            type.addField(FieldSpec.builder(Names.STRING, DispatcherNames.ENDPOINT, Modifier.PRIVATE)
                            .initializer("$S", OperationModel.ENDPOINT)
                            .build())
                    .addMethod(setter(endpoint()));
        }
        if (api.envelope().isPresent()) {
            type.addField(FieldSpec.builder(Names.ENVELOPE, DispatcherNames.ENVELOPE, Modifier.PRIVATE)
                            .initializer("$T.$L", types.envelope(), EnvelopeWriter.CONSTANT)
                            .build())
                    .addMethod(setter(envelope()));
        }
        if (names.hasLocks()) {
            type.addField(FieldSpec.builder(Names.RESOURCE_LOCKS, DispatcherNames.LOCKS, Modifier.PRIVATE)
                            .initializer("$T.striped()", Names.RESOURCE_LOCKS)
                            .build())
                    .addMethod(setter(new Dependency(
                            DispatcherNames.LOCKS,
                            Names.RESOURCE_LOCKS,
                            "resourceLocks",
                            "locks resources, by default striped")));
        }
        for (Dependency dependency : dependencies(api)) {
            type.addField(dependency.type().annotated(Names.NULLABLE), dependency.name(), Modifier.PRIVATE);
            type.addMethod(setter(dependency));
        }
        return type.addField(FieldSpec.builder(HOOKS_BUILDER, names.hooks(), Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T()", HOOKS_BUILDER)
                        .build())
                .addMethod(onException()
                        .addStatement("$L.add(type, mapper)", names.hooks())
                        .addStatement("return this")
                        .build())
                .addMethod(observer()
                        .addStatement("$L.add(observer)", names.hooks())
                        .addStatement("return this")
                        .build())
                .addMethod(partsFromSource())
                .addMethod(build())
                .build();
    }

    /** The method that takes an exception mapper, without its statements. */
    static MethodSpec.Builder onException() {
        TypeVariableName failure = TypeVariableName.get("X", Exception.class);
        return MethodSpec.methodBuilder("onException")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return this builder}\n\n"
                        + "@param <X> exceptions of your own\n"
                        + "@param type their class; exceptions of its subclasses are mapped, too\n"
                        + "@param mapper makes documented failures of them\n")
                .addTypeVariable(failure)
                .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), failure), "type")
                .addParameter(
                        ParameterizedTypeName.get(Names.EXCEPTION_MAPPER, WildcardTypeName.supertypeOf(failure)),
                        "mapper")
                .returns(BUILDER);
    }

    /** The method that takes an observer, without its statements. */
    static MethodSpec.Builder observer() {
        return MethodSpec.methodBuilder("observer")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return this builder}\n")
                .addParameter(ParameterSpec.builder(
                                ParameterizedTypeName.get(
                                        Names.OPERATION_OBSERVER, WildcardTypeName.subtypeOf(Object.class)),
                                "observer")
                        .addJavadoc("is told about every request, after the observers that were added before\n")
                        .build())
                .returns(BUILDER);
    }

    private static MethodSpec setter(Dependency dependency) {
        return MethodSpec.methodBuilder(dependency.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return this builder}\n")
                .addParameter(ParameterSpec.builder(dependency.type(), dependency.parameter())
                        .addJavadoc("$L\n", Javadoc.line(dependency.doc()))
                        .build())
                .returns(BUILDER)
                .addStatement("$L = $L", dependency.field(dependency.parameter()), dependency.parameter())
                .addStatement("return this")
                .build();
    }

    private MethodSpec partsFromSource() {
        MethodSpec.Builder parts = parts();
        for (ResourceModel resource : api.resources()) {
            String field = resolver(resource).field(SOURCE);
            parts.addStatement(
                    "$1L = $1L != null ? $1L : $2L.resolver($3S, $4T.class)",
                    field,
                    SOURCE,
                    resource.resolver(),
                    raw(resource.type()));
        }
        for (OperationModel operation : api.operations()) {
            String field = handler(operation).field(SOURCE);
            parts.addStatement(
                    "$1L = $2T.givenOr($1L, $3L, $4S, $5T.class)",
                    field,
                    Names.REQUIRED_PARTS,
                    SOURCE,
                    operation.name(),
                    operation.handler().type());
        }
        return parts.addStatement("$L.observers().forEach($L::add)", SOURCE, names.hooks())
                .addStatement("return this")
                .build();
    }

    /** The method that takes what was not given from a source, without its statements. */
    static MethodSpec.Builder parts() {
        return MethodSpec.methodBuilder(PARTS)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return this builder}\n")
                .addParameter(ParameterSpec.builder(Names.PART_SOURCE, SOURCE)
                        .addJavadoc(
                                "is asked for every resolver and handler that this builder does not have yet, and for observers\n")
                        .build())
                .returns(BUILDER);
    }

    private static TypeName raw(TypeName type) {
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
    }

    private MethodSpec build() {
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "{@return the dispatcher}\n\n@throws IllegalStateException naming everything that was left out\n")
                .returns(names.dispatcher())
                .addStatement(
                        "$1T $2L = new $1T($3S)",
                        Names.REQUIRED_PARTS,
                        PARTS,
                        names.dispatcher().simpleName());
        for (ResourceModel resource : api.resources()) {
            build.addStatement(
                    "$L.resolver($S, $T.class, $L)",
                    PARTS,
                    resource.resolver(),
                    raw(resource.type()),
                    resolver(resource).field(PARTS));
        }
        for (OperationModel operation : api.operations()) {
            build.addStatement(
                    "$L.handler($S, $S, $T.class, $L)",
                    PARTS,
                    DispatcherNames.handler(operation),
                    operation.name(),
                    operation.handler().type(),
                    handler(operation).field(PARTS));
        }
        return build.addStatement("$L.check()", PARTS)
                .addStatement("return new $T(this)", names.dispatcher())
                .build();
    }
}
