package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.ResourceUse;
import java.util.Map;
import java.util.Optional;

/** Writes the call of an operation's handler, and the check of its capability that precedes the call. */
final class HandlerCall {
    private final OperationModel operation;
    private final CapabilityNames capabilities;
    private final TypeNames types;
    private final MemberCode members;
    private final Map<ResourceUse, String> resources;

    /**
     * A call.
     *
     * @param members has the expressions for the members of the request
     * @param resources the variables that hold the resources
     */
    HandlerCall(
            OperationModel operation,
            CapabilityNames capabilities,
            TypeNames types,
            MemberCode members,
            Map<ResourceUse, String> resources) {
        this.operation = operation;
        this.capabilities = capabilities;
        this.types = types;
        this.members = members;
        this.resources = resources;
    }

    /** The expression that checks the capability; empty if the operation has no rule. */
    Optional<CodeBlock> requirement() {
        return operation
                .rule()
                .map(rule -> CodeBlock.of(
                        "exchange.require($L, $T.$L, $L)",
                        capability(),
                        types.capability(),
                        capabilities.rules().get(rule),
                        resources.get(operation.judged())));
    }

    /** The constant of the operation, or the operation's name if it has no constant. */
    private CodeBlock capability() {
        return capabilities.has(operation.name())
                ? CodeBlock.of("$T.$L", types.capability(), capabilities.constant(operation.name()))
                : CodeBlock.of("() -> $L", Literal.of(operation.name()));
    }

    /** The expression that calls the handler. */
    CodeBlock write() {
        return CodeBlock.of(
                "$L.$L($L)",
                DispatcherNames.field(DispatcherNames.handler(operation)),
                operation.handler().method(),
                operation.handler().arguments().stream().map(this::argument).collect(CodeBlock.joining(", ")));
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

    private CodeBlock part(Argument.RequestPart part) {
        return switch (part) {
            case CONTEXT -> CodeBlock.of("exchange.context()");
            case CALLER -> CodeBlock.of("exchange.authorizedCaller()");
            case FEATURES -> CodeBlock.of("new $T(exchange.authorizedCaller().features())", Names.FEATURES);
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
