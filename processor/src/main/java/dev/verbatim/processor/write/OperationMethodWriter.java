package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.ResourceUse;
import dev.verbatim.processor.model.ResponseModel;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the method of the dispatcher that handles the requests of one operation, in the documented order of steps. */
final class OperationMethodWriter {
    private final OperationModel operation;
    private final DispatcherNames names;
    private final CapabilityNames capabilities;
    private final TypeNames types;
    private final LocalNames locals;
    private final MemberCode members;

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
        handle(new ResourceLookup(operation, names, locals, members).write(method));
        return method.build();
    }

    /** The first paragraph of the page, and where to read more. */
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

    /** Checks the capability and calls the handler, under the locks of the resources if there are any. */
    private void handle(Map<ResourceUse, String> resources) {
        HandlerCall call = new HandlerCall(operation, capabilities, types, members, resources);
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
        call.requirement().ifPresent(method::addStatement);
        if (later) {
            method.addStatement("$L$L = $L", locked ? "" : "var ", DispatcherNames.LATER, call.write());
        } else if (operation.response().isPresent()) {
            method.addStatement("var $L = $L", DispatcherNames.RESPONSE, call.write());
            method.addStatement("return $L", success(operation.response().get()));
        } else {
            method.addStatement(call.write());
        }
        if (locked) {
            method.endControlFlow();
        }
        if (later) {
            method.addStatement("return exchange.later($L, $L)", DispatcherNames.LATER, answer());
        } else if (operation.response().isEmpty()) {
            method.addStatement("return exchange.success()");
        }
    }

    private CodeBlock success(ResponseModel response) {
        return CodeBlock.of("exchange.success($L)", result(response));
    }

    /** The type of the completion stage that an asynchronous handler returns. */
    private TypeName stage() {
        TypeName result = operation
                .response()
                .map(response -> response.nullable()
                        ? types.nullable(response.type())
                        : types.of(response.type()).box())
                .orElse(ClassName.get(Void.class));
        return ParameterizedTypeName.get(Names.COMPLETION_STAGE, result);
    }

    /** The function from the result of the stage to the response. */
    private CodeBlock answer() {
        return operation
                .response()
                .map(response -> CodeBlock.of("$L -> $L", DispatcherNames.RESPONSE, success(response)))
                .orElseGet(() -> CodeBlock.of("nothing -> exchange.success()"));
    }

    /** The function that writes the result: only its members, if they are at the top level of the answer. */
    private CodeBlock result(ResponseModel response) {
        boolean isTop = operation.page().style().message().result().isTop();
        boolean isOwn = response.own().isPresent();
        if (response.isObject() && !response.nullable() && !isOwn) {
            return CodeBlock.of("$L::$L", DispatcherNames.RESPONSE, isTop ? "writeMembers" : "writeTo");
        }
        String out = locals.add("out");
        if (isTop && isOwn) {
            return CodeBlock.of(
                    "$1L -> $2T.writeMembers($3L, $1L)",
                    out,
                    types.of(response.body().orElseThrow()),
                    DispatcherNames.RESPONSE);
        }
        return CodeBlock.of(
                "$L -> $L",
                out,
                new WriteCode(types).statement(response.type(), response.nullable(), DispatcherNames.RESPONSE, out));
    }
}
