package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.model.ResourceUse;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An operation whose handler is bound to its page.
 *
 * @param documented the operation with its page
 * @param request its request, with the types of the handler's parameters
 * @param response its response, if it has more than a status, with the type that the handler's method returns
 * @param type the type that the handler's method has to return
 * @param result why the return type of the handler's method does not fit
 * @param bindings the bindings of the parameters of its method, in order; empty unless it has exactly one method
 * @param resources the resources that a request names; those in the URL come first
 * @param target the resources that it is sent to: the last ones in the URL
 * @param ruleProblem why {@code @Available} cannot be used, as the end of a sentence that begins with the class's name
 * @param missing the proposed method as text to paste; empty if the interface has exactly one method
 */
public record BoundOperation(
        DocumentedOperation documented,
        RequestModel request,
        Optional<ResponseModel> response,
        TypeName type,
        List<TypeMismatch> result,
        List<Binding> bindings,
        List<ResourceUse> resources,
        Optional<ResourceModel> target,
        Optional<String> ruleProblem,
        Optional<String> missing) {
    /** Copies the lists. */
    public BoundOperation {
        result = List.copyOf(result);
        bindings = List.copyOf(bindings);
        resources = List.copyOf(resources);
    }

    /** Returns the declaration of the user. */
    public DeclaredOperation declared() {
        return documented.declared();
    }

    /** Returns the mandatory members of the request that no parameter of the handler's method takes. */
    public List<ComponentModel> untaken() {
        if (bindings.contains(new Binding.Bound(new Argument.Request()))) {
            return List.of();
        }
        Set<String> taken = bindings.stream()
                .flatMap(binding -> binding.member().stream())
                .map(ComponentModel::jsonName)
                .collect(Collectors.toSet());
        return documented.request().body().components().stream()
                .filter(component -> component.mandatory() && !taken.contains(component.jsonName()))
                .toList();
    }

    /** Returns whether its handler can be called, or its requests can be sent. */
    public boolean isUsable() {
        if (declared().isSent()) {
            return declared().methods().isEmpty()
                    && (!declared().isOfClient() || documented.httpMethod().isPresent());
        }
        return documented.method().isPresent()
                && returns(documented.method().get())
                && documented.httpMethod().isPresent()
                && ruleProblem.isEmpty()
                && bindings.stream().allMatch(Binding.Bound.class::isInstance);
    }

    /** Returns whether a method returns the documented result. */
    public boolean returns(DeclaredMethod method) {
        return result.isEmpty() && method.result().box().equals(type.box());
    }
}
