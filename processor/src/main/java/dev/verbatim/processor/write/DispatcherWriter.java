package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.StatusModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the dispatcher of an API. */
final class DispatcherWriter {
    private static final String DISPATCH = "dispatch";
    private static final String BUILDER = "builder";

    private final ApiModel api;
    private final TypeNames types;
    private final DispatcherNames names;
    private final CapabilityNames capabilities;

    DispatcherWriter(ApiModel api, TypeNames types, CapabilityNames capabilities) {
        this.api = api;
        this.types = types;
        this.names = new DispatcherNames(api);
        this.capabilities = capabilities;
    }

    /** The type {@code <Api>Dispatcher}. */
    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.dispatcher())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Names.API_DISPATCHER)
                .addJavadoc(
                        "Takes the requests of the $L API to their handlers, in the documented order of steps.\n",
                        api.name());
        new DispatcherConstants(api, types, names).fields().forEach(type::addField);
        if (names.hasEndpoint()) {
            type.addField(
                    ParameterizedTypeName.get(Names.LIST, Names.ROUTE),
                    names.routes(),
                    Modifier.PRIVATE,
                    Modifier.FINAL);
        }
        if (names.hasLocks()) {
            type.addField(Names.RESOURCE_LOCKS, DispatcherNames.LOCKS, Modifier.PRIVATE, Modifier.FINAL);
        }
        for (DispatcherBuilderWriter.Dependency dependency : DispatcherBuilderWriter.dependencies(api)) {
            type.addField(dependency.type(), dependency.name(), Modifier.PRIVATE, Modifier.FINAL);
        }
        type.addMethod(constructor())
                .addMethod(builder())
                .addMethod(api())
                .addMethod(routes())
                .addMethod(documentedStatuses())
                .addMethods(dispatch());
        BodyFields fields = new BodyFields(api);
        for (OperationModel operation : api.operations()) {
            type.addMethod(new OperationMethodWriter(operation, names, capabilities, fields, types).write());
        }
        return type.addType(new BodyWriter(fields, types).write(names))
                .addType(new DispatcherBuilderWriter(api, types, names).write());
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(DispatcherBuilderWriter.BUILDER, BUILDER)
                .addStatement(superCall());
        if (names.hasEndpoint()) {
            constructor.addStatement(
                    "$L = $T.of($L)",
                    names.routes(),
                    Names.LIST,
                    new DispatcherConstants(api, types, names).routeList());
        }
        if (names.hasLocks()) {
            constructor.addStatement("$1L = builder.$1L", DispatcherNames.LOCKS);
        }
        for (DispatcherBuilderWriter.Dependency dependency : DispatcherBuilderWriter.dependencies(api)) {
            String field = dependency.name().equals(BUILDER) ? "this." + BUILDER : dependency.name();
            constructor.addStatement("$L = $T.requireNonNull(builder.$L)", field, Names.OBJECTS, dependency.name());
        }
        return constructor.build();
    }

    private CodeBlock superCall() {
        return api.envelope().isEmpty()
                ? CodeBlock.of("super(builder.$L)", names.hooks())
                : CodeBlock.of("super(builder.$L, builder.$L)", DispatcherNames.ENVELOPE, names.hooks());
    }

    private static MethodSpec builder() {
        return MethodSpec.methodBuilder(BUILDER)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return a builder that has no resolver and no handler yet}\n")
                .returns(DispatcherBuilderWriter.BUILDER)
                .addStatement("return new $T()", DispatcherBuilderWriter.BUILDER)
                .build();
    }

    private MethodSpec api() {
        return override("api")
                .returns(Names.STRING)
                .addStatement("return $S", api.name())
                .build();
    }

    private MethodSpec routes() {
        return override("routes")
                .returns(ParameterizedTypeName.get(Names.LIST, Names.ROUTE))
                .addStatement("return $L", names.hasEndpoint() ? names.routes() : "ROUTES")
                .build();
    }

    private MethodSpec documentedStatuses() {
        // Success counts as documented even if no sample shows it.
        String codes = Stream.concat(Stream.of(0), api.statuses().stream().map(StatusModel::code))
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return override("documentedStatuses")
                .returns(ParameterizedTypeName.get(Names.SET, ClassName.get(Integer.class)))
                .addStatement("return $T.of($L)", Names.SET, codes)
                .build();
    }

    private List<MethodSpec> dispatch() {
        boolean throwsAnything = api.operations().stream()
                .anyMatch(operation -> operation.handler().throwsAnything());
        List<MethodSpec> methods = new ArrayList<>();
        List<List<OperationModel>> parts = MethodParts.of(api.operations());
        for (List<OperationModel> part : parts) {
            MethodSpec.Builder method = methods.isEmpty() ? dispatchFirst() : dispatchRest(methods.size());
            String rest = methods.size() + 1 == parts.size()
                    ? "throw exchange.unknownOperation(body)"
                    : names.part(DISPATCH, methods.size() + 1) + "(exchange, body)";
            if (methods.isEmpty()) {
                method.addParameter(Names.EXCHANGE, DispatcherNames.EXCHANGE)
                        .addStatement("$1T body = exchange.read(new $1T())", names.body());
            }
            methods.add(method.returns(Names.OPERATION_RESPONSE)
                    .addException(throwsAnything ? ClassName.get(Exception.class) : Names.OPERATION_EXCEPTION)
                    .addCode(cases(part, rest))
                    .build());
        }
        return methods;
    }

    private static MethodSpec.Builder dispatchFirst() {
        return MethodSpec.methodBuilder(DISPATCH).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }

    private MethodSpec.Builder dispatchRest(int part) {
        return MethodSpec.methodBuilder(names.part(DISPATCH, part))
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Names.EXCHANGE, DispatcherNames.EXCHANGE)
                .addParameter(names.body(), DispatcherNames.BODY);
    }

    private CodeBlock cases(List<OperationModel> operations, String otherwise) {
        CodeBlock.Builder cases = CodeBlock.builder()
                .add("return switch (body.operationName()) {\n")
                .indent();
        for (OperationModel operation : operations) {
            cases.add(
                    "case $T.OPERATION_NAME -> $L(exchange, body);\n",
                    types.of(operation.request().body()),
                    DispatcherNames.method(operation));
        }
        return cases.add("default -> $L;\n", otherwise).unindent().add("};\n").build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
