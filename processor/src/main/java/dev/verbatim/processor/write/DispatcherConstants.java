package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.OperationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** Writes the constants of a dispatcher: its routes, and the required features and URI paths of its operations. */
final class DispatcherConstants {
    private final ApiModel api;
    private final TypeNames types;
    private final DispatcherNames names;

    DispatcherConstants(ApiModel api, TypeNames types, DispatcherNames names) {
        this.api = api;
        this.types = types;
        this.names = names;
    }

    /** The constants, in the order of their declarations. */
    List<FieldSpec> fields() {
        List<FieldSpec> constants = new ArrayList<>();
        constants.add(GeneratorVersion.field());
        if (!names.hasEndpoint()) {
            constants.add(constant(
                    ParameterizedTypeName.get(Names.LIST, Names.ROUTE),
                    "ROUTES",
                    CodeBlock.of("$T.of($L)", Names.LIST, routeList())));
        }
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

    /** The routes, separated by commas. */
    CodeBlock routeList() {
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
                names.hasEndpoint()
                        ? CodeBlock.of("builder.$L", DispatcherNames.ENDPOINT)
                        : Literal.of(operations.get(0).url()),
                operations.stream().map(this::operationName).collect(CodeBlock.joining(", ")));
    }

    private CodeBlock operationName(OperationModel operation) {
        return CodeBlock.of("$T.OPERATION_NAME", types.of(operation.request().body()));
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
