package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.ResourceUse;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.model.UserRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
        boolean later = operation.handler().answersLater();
        if (later) {
            method.addStatement("exchange.requireRoom()");
        }
        if (locked) {
            if (later) {
                method.addStatement("$T $L", stage(), DispatcherNames.LATER);
            }
            method.addStatement(
                    "var $L = locks.acquire($L)", DispatcherNames.HELD, String.join(", ", resources.values()));
            method.beginControlFlow("try ($L)", DispatcherNames.HELD);
        }
        requirement().ifPresent(method::addStatement);
        if (later) {
            method.addStatement("$L$L = $L", locked ? "" : "var ", DispatcherNames.LATER, call());
        } else if (operation.response().isPresent()) {
            method.addStatement("var $L = $L", DispatcherNames.RESPONSE, call());
            method.addStatement("return $L", success(operation.response().get()));
        } else {
            method.addStatement(call());
        }
        if (locked) {
            method.endControlFlow();
        }
        if (later) {
            method.addStatement("return exchange.later($L, $L)", DispatcherNames.LATER, answer());
        } else if (operation.response().isEmpty()) {
            method.addStatement("return $T.SUCCESS", Names.OPERATION_RESPONSE);
        }
    }

    /** The step that checks the capability, if the operation has one. */
    private Optional<CodeBlock> requirement() {
        return operation
                .rule()
                .map(rule -> CodeBlock.of(
                        "exchange.require($1T.$2L, $1T.$3L, $4L)",
                        types.capability(),
                        capabilities.constant(operation.name()),
                        capabilities.rules().get(rule),
                        resources.get(operation.judged())));
    }

    private CodeBlock call() {
        return CodeBlock.of(
                "$L.$L($L)",
                DispatcherNames.field(DispatcherNames.handler(operation)),
                operation.handler().method(),
                operation.handler().arguments().stream().map(this::argument).collect(CodeBlock.joining(", ")));
    }

    private CodeBlock success(ResponseModel response) {
        return CodeBlock.of("$T.success($L)", Names.OPERATION_RESPONSE, members(response));
    }

    /** The type of the stage that a handler returns. */
    private TypeName stage() {
        TypeName result = operation
                .response()
                .<TypeName>map(response ->
                        response.own().<TypeName>map(UserRecord::type).orElseGet(() -> types.of(response.body())))
                .orElse(ClassName.get(Void.class));
        return ParameterizedTypeName.get(Names.COMPLETION_STAGE, result);
    }

    /** What makes an answer of what a stage is completed with. */
    private CodeBlock answer() {
        return operation
                .response()
                .map(response -> CodeBlock.of("$L -> $L", DispatcherNames.RESPONSE, success(response)))
                .orElseGet(() -> CodeBlock.of("nothing -> $T.SUCCESS", Names.OPERATION_RESPONSE));
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
        return argument instanceof Argument.OfRequest ofRequest
                ? part(ofRequest.part())
                : CodeBlock.of(DispatcherNames.REQUEST);
    }

    private CodeBlock part(Argument.PageBlock part) {
        return switch (part) {
            case CONTEXT -> CodeBlock.of("exchange.context()");
            case CALLER -> CodeBlock.of("exchange.caller()");
            case FEATURES -> CodeBlock.of("new $T(exchange.caller().features())", Names.FEATURES);
            case RESUMPTION -> {
                CodeBlock.Builder resumption = CodeBlock.builder()
                        .add("new $T(locks, ", Names.RESUMPTION)
                        .add(requirement()
                                .map(step -> CodeBlock.of("() -> $L", step))
                                .orElse(CodeBlock.of("null")));
                resources.values().forEach(resource -> resumption.add(", $L", resource));
                yield resumption.add(")").build();
            }
        };
    }
}
