package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredParameter;
import dev.verbatim.processor.declared.DeclaredRule;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.naming.MessageNames;
import dev.verbatim.processor.naming.UniqueMemberNames;
import java.util.List;
import java.util.Optional;

/** Binds the handlers of documented operations to their pages. */
final class OperationBinder {
    private final ResourceCatalog resources;
    private final ParameterBinder parameters;
    private final ResultBinder results;
    private final SignatureText signatures;
    private final MessageNames names;
    private final ApiSamples samples;
    private final TypeText text;

    OperationBinder(
            ResourceCatalog resources,
            ParameterBinder parameters,
            ResultBinder results,
            SignatureText signatures,
            MessageNames names,
            ApiSamples samples,
            TypeText text) {
        this.resources = resources;
        this.parameters = parameters;
        this.results = results;
        this.signatures = signatures;
        this.names = names;
        this.samples = samples;
        this.text = text;
    }

    /** Binds the handler of an operation to its page. */
    BoundOperation bind(DocumentedOperation operation) {
        List<Binding> bindings = operation
                .method()
                .map(DeclaredMethod::parameters)
                .map(declared -> parameters.bind(operation, declared))
                .orElse(List.of());
        Optional<ResourceModel> target = operation.url().variables().stream()
                .flatMap(variable -> resources.of(variable).stream())
                .reduce((first, last) -> last);
        RequestModel request = request(operation, bindings);
        BoundResult result = results.bind(operation);
        return new BoundOperation(
                operation,
                request,
                result.response()
                        .map(response -> names.response(
                                operation.declared(),
                                response,
                                samples.responses(operation.declared().operation()))),
                result.type(),
                result.mismatches(),
                bindings,
                ResourceUses.of(operation, bindings, resources),
                target,
                ruleProblem(operation, target),
                operation.method().isEmpty() && !operation.declared().isSent()
                        ? Optional.of(signatures.of(operation))
                        : Optional.empty());
    }

    /** Returns the request with the types and names of the handler's parameters. */
    private RequestModel request(DocumentedOperation operation, List<Binding> bindings) {
        RecordModel body = operation.request().body();
        UniqueMemberNames own = new UniqueMemberNames(body);
        for (int i = 0; i < bindings.size(); i++) {
            if (bindings.get(i) instanceof Binding.Bound bound && bound.argument() instanceof Argument.Value value) {
                ComponentModel component = value.component();
                DeclaredParameter parameter =
                        operation.method().orElseThrow().parameters().get(i);
                ComponentModel before = body.component(component.jsonName());
                String name = before.isChosen() ? before.javaName() : parameter.name();
                boolean isNamed = own.has(operation.request().body().component(component.jsonName()));
                body = body.with(isNamed ? component : component.withJavaName(name));
            }
        }
        return names.request(
                operation.declared(),
                new RequestModel(operation.request().operationName(), body),
                samples.requests(operation.declared().operation()),
                operation.method().isPresent() || operation.declared().isSent());
    }

    private Optional<String> ruleProblem(DocumentedOperation operation, Optional<ResourceModel> target) {
        Optional<DeclaredRule> rule = operation.declared().rule();
        if (rule.isEmpty() || rule.get().problem().isPresent()) {
            return rule.flatMap(DeclaredRule::problem);
        }
        TypeName judged = rule.get().resource().orElseThrow();
        if (target.isEmpty()) {
            return Optional.of("is a rule for " + text.of(judged)
                    + ", but the Request URL contains no resource; remove @Available");
        }
        return resources.supertypes(target.get()).contains(judged)
                ? Optional.empty()
                : Optional.of("is a rule for " + text.of(judged) + ", but the Request URL contains "
                        + text.of(target.get().type()) + "; implement CapabilityRule<"
                        + text.of(target.get().type())
                        + ">");
    }
}
