package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.StatusModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
                .addSuperinterface(Names.DISPATCHER)
                .addJavadoc(
                        "Takes the requests of the $L API to their handlers, in the documented order of steps.\n",
                        api.name());
        constants().forEach(type::addField);
        if (names.hasLocks()) {
            type.addField(Names.RESOURCE_LOCKS, DispatcherNames.LOCKS, Modifier.PRIVATE, Modifier.FINAL);
        }
        for (DispatcherBuilderWriter.PageBlock part : DispatcherBuilderWriter.parts(api)) {
            type.addField(part.type(), part.name(), Modifier.PRIVATE, Modifier.FINAL);
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
                .addType(new DispatcherBuilderWriter(api, names).write());
    }

    private List<FieldSpec> constants() {
        List<FieldSpec> constants = new ArrayList<>();
        constants.add(constant(
                ParameterizedTypeName.get(Names.LIST, Names.ROUTE),
                "ROUTES",
                CodeBlock.of("$T.of($L)", Names.LIST, routeList())));
        names.features()
                .forEach((features, name) -> constants.add(constant(
                        ParameterizedTypeName.get(Names.SET, Names.STRING),
                        name,
                        CodeBlock.of(
                                "$T.of($L)",
                                Names.SET,
                                literals(features.stream().distinct().toList())))));
        names.paths().forEach((paths, name) -> constants.add(pathConstant(paths, name)));
        return constants;
    }

    private static FieldSpec pathConstant(List<String> paths, String name) {
        CodeBlock templates = paths.stream()
                .map(path -> CodeBlock.of("$T.of($L)", Names.PATH_TEMPLATE, Literal.of(path)))
                .collect(CodeBlock.joining(", "));
        return paths.size() == 1
                ? constant(Names.PATH_TEMPLATE, name, templates)
                : constant(
                        ParameterizedTypeName.get(Names.LIST, Names.PATH_TEMPLATE),
                        name,
                        CodeBlock.of("$T.of($L)", Names.LIST, templates));
    }

    private CodeBlock routeList() {
        SortedMap<String, List<OperationModel>> routes = new TreeMap<>();
        for (OperationModel operation : api.operations()) {
            routes.computeIfAbsent(operation.url() + " " + operation.httpMethod(), route -> new ArrayList<>())
                    .add(operation);
        }
        return routes.values().stream().map(this::route).collect(CodeBlock.joining(", "));
    }

    private CodeBlock route(List<OperationModel> operations) {
        return CodeBlock.of(
                "$T.of($L, $L, $L)",
                Names.ROUTE,
                Literal.of(operations.get(0).httpMethod()),
                Literal.of(operations.get(0).url()),
                operations.stream().map(this::operationName).collect(CodeBlock.joining(", ")));
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(DispatcherBuilderWriter.BUILDER, BUILDER);
        if (names.hasLocks()) {
            constructor.addStatement("$1L = builder.$1L", DispatcherNames.LOCKS);
        }
        for (DispatcherBuilderWriter.PageBlock part : DispatcherBuilderWriter.parts(api)) {
            String field = part.name().equals(BUILDER) ? "this." + BUILDER : part.name();
            constructor.addStatement("$L = $T.requireNonNull(builder.$L)", field, Names.OBJECTS, part.name());
        }
        return constructor.build();
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

    private static MethodSpec routes() {
        return override("routes")
                .returns(ParameterizedTypeName.get(Names.LIST, Names.ROUTE))
                .addStatement("return ROUTES")
                .build();
    }

    private MethodSpec documentedStatuses() {
        // Success is documented even where no sample shows it.
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
            MethodSpec.Builder method = methods.isEmpty() ? override(DISPATCH) : dispatchRest(methods.size());
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
            cases.add("case $L -> $L(exchange, body);\n", operationName(operation), DispatcherNames.method(operation));
        }
        return cases.add("default -> $L;\n", otherwise).unindent().add("};\n").build();
    }

    private CodeBlock operationName(OperationModel operation) {
        return CodeBlock.of("$T.OPERATION_NAME", types.of(operation.request().body()));
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    private static CodeBlock literals(List<String> texts) {
        return texts.stream().map(Literal::of).collect(CodeBlock.joining(", "));
    }
}
