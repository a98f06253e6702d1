package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.ResourceUse;
import dev.verbatim.processor.model.ResponseModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the method that takes a request of one operation through its steps, in the documented order. */
final class OperationMethodWriter {
    private final OperationModel operation;
    private final DispatcherNames names;
    private final CapabilityNames capabilities;
    private final TypeNames types;
    private final LocalNames locals;
    private final MemberCode members;
    private final Map<ResourceUse, String> resources = new LinkedHashMap<>();
    private final MethodSpec.Builder method;

    OperationMethodWriter(
            OperationModel operation,
            DispatcherNames names,
            CapabilityNames capabilities,
            BodyFields fields,
            TypeNames types) {
        this.operation = operation;
        this.names = names;
        this.capabilities = capabilities;
        this.types = types;
        this.locals = new LocalNames(names.reserved());
        this.members = new MemberCode(fields, types, locals);
        this.method = MethodSpec.methodBuilder(DispatcherNames.handler(operation));
    }

    /** The method. */
    MethodSpec write() {
        method.addModifiers(Modifier.PRIVATE)
                .addJavadoc("$L\n", Javadoc.paragraphs(summary()))
                .returns(Names.OPERATION_RESPONSE)
                .addParameter(Names.EXCHANGE, DispatcherNames.EXCHANGE)
                .addParameter(names.body(), DispatcherNames.BODY)
                .addException(
                        operation.handler().throwsAnything()
                                ? ClassName.get(Exception.class)
                                : Names.OPERATION_EXCEPTION);
        method.addStatement("exchange.authorize($L)", names.features().get(operation.features()));
        members.check(operation.request().body().components(), method);
        request();
        find(references());
        handle();
        return method.build();
    }

    /** What the page says first; the page itself is named for whoever wants to know more. */
    private String summary() {
        String first = operation.page().summary();
        return (first.isEmpty() ? operation.name() + "." : first) + " See "
                + operation.page().file() + ".";
    }

    private void request() {
        if (operation.handler().arguments().contains(new Argument.Request())) {
            CodeBlock arguments = operation.request().body().components().stream()
                    .map(members::arguments)
                    .collect(CodeBlock.joining(", "));
            method.addStatement(
                    "var $L = new $T($L)",
                    DispatcherNames.REQUEST,
                    types.of(operation.request().body()),
                    arguments);
        }
    }

    /** The ids of the resources that URIs name; a URI that is none of theirs is refused before any resource is looked for. */
    private Map<ResourceUse, String> references() {
        Map<ResourceUse, String> ids = new HashMap<>();
        for (ResourceUse use : operation.resources()) {
            if (use instanceof ResourceUse.ByUri byUri) {
                String id = locals.add(use.name() + "Id");
                ids.put(use, id);
                String uri = members.value(byUri.component());
                CodeBlock reference = CodeBlock.of(
                        "exchange.reference($L, $L, $L)",
                        Literal.of(byUri.component().jsonName()),
                        uri,
                        names.paths().get(byUri.paths()));
                method.addStatement("String $L = $L", id, ifNamed(byUri, uri, reference));
            }
        }
        return ids;
    }

    private void find(Map<ResourceUse, String> ids) {
        for (ResourceUse use : operation.resources()) {
            String local = locals.add(use.name());
            resources.put(use, local);
            method.addStatement("$T $L = $L", use.resource().type(), local, found(use, ids));
        }
    }

    private static CodeBlock found(ResourceUse use, Map<ResourceUse, String> ids) {
        String resolver = DispatcherNames.field(use.resource().resolver());
        if (use instanceof ResourceUse.ByUri byUri) {
            String id = ids.getOrDefault(use, "");
            CodeBlock found = CodeBlock.of(
                    "exchange.find($L, $L, $L)",
                    resolver,
                    Literal.of(byUri.component().jsonName()),
                    id);
            return ifNamed(byUri, id, found);
        }
        String variable = ((ResourceUse.InUrl) use).variable();
        return CodeBlock.of("exchange.find($1L, $2L, exchange.variable($2L))", resolver, Literal.of(variable));
    }

    private static CodeBlock ifNamed(ResourceUse.ByUri use, String variable, CodeBlock value) {
        return use.component().canBeAbsent() || use.component().nullable()
                ? CodeBlock.of("$L == null ? null : $L", variable, value)
                : value;
    }

    private void handle() {
        boolean locked = !resources.isEmpty();
        if (locked) {
            method.addStatement(
                    "var $L = locks.acquire($L)", DispatcherNames.HELD, String.join(", ", resources.values()));
            method.beginControlFlow("try ($L)", DispatcherNames.HELD);
        }
        operation
                .rule()
                .ifPresent(rule -> method.addStatement(
                        "exchange.require($1T.$2L, $1T.$3L, $4L)",
                        types.capability(),
                        capabilities.constant(operation.name()),
                        capabilities.rules().get(rule),
                        resources.get(operation.judged())));
        call();
        if (locked) {
            method.endControlFlow();
        }
        if (operation.response().isEmpty()) {
            method.addStatement("return $T.SUCCESS", Names.OPERATION_RESPONSE);
        }
    }

    private void call() {
        List<Argument> arguments = operation.handler().arguments();
        CodeBlock call = CodeBlock.of(
                "$L.$L($L)",
                DispatcherNames.field(DispatcherNames.handler(operation)),
                operation.handler().method(),
                arguments.stream().map(this::argument).collect(CodeBlock.joining(", ")));
        if (operation.response().isPresent()) {
            method.addStatement("var $L = $L", DispatcherNames.RESPONSE, call);
            method.addStatement(
                    "return $T.success($L)",
                    Names.OPERATION_RESPONSE,
                    members(operation.response().get()));
        } else {
            method.addStatement(call);
        }
    }

    /** What writes the members of a response. */
    private CodeBlock members(ResponseModel response) {
        if (response.own().isEmpty()) {
            return CodeBlock.of("$L::writeMembers", DispatcherNames.RESPONSE);
        }
        String out = locals.add("out");
        return CodeBlock.of(
                "$1L -> $2T.writeMembers($3L, $1L)", out, types.of(response.body()), DispatcherNames.RESPONSE);
    }

    private CodeBlock argument(Argument argument) {
        if (argument instanceof Argument.Variable variable) {
            return CodeBlock.of("exchange.variable($L)", Literal.of(variable.name()));
        }
        if (argument instanceof Argument.Resource resource) {
            return CodeBlock.of("$L", resources.get(resource.use()));
        }
        if (argument instanceof Argument.Value value) {
            return switch (value.optionality()) {
                case NONE -> members.valueOrDefault(value.component());
                case OPTIONAL -> CodeBlock.of("$T.ofNullable($L)", Names.OPTIONAL, members.value(value.component()));
                case NUMBER -> CodeBlock.of("$T.ofNullable($L)", Names.OPTIONALS, members.value(value.component()));
            };
        }
        return CodeBlock.of(argument instanceof Argument.Request ? DispatcherNames.REQUEST : "exchange.context()");
    }
}
