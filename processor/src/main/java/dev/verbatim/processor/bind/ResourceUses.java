package dev.verbatim.processor.bind;

import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredParameter;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.model.ResourceUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the resources that a request names. A resource in the URL has to be found and the caller's own even when the handler
 * does not take it; only a handler that takes the variable as text looks after that itself.
 */
final class ResourceUses {
    private ResourceUses() {}

    /** Returns the resources of an operation: those in the URL in its order, then those of the method. */
    static List<ResourceUse> of(DocumentedOperation operation, List<Binding> bindings, ResourceCatalog resources) {
        List<Argument> arguments = bindings.stream()
                .filter(Binding.Bound.class::isInstance)
                .map(binding -> ((Binding.Bound) binding).argument())
                .toList();
        List<ResourceUse> bound = arguments.stream()
                .filter(Argument.Resource.class::isInstance)
                .map(argument -> ((Argument.Resource) argument).use())
                .toList();
        Set<String> names = operation.method().stream()
                .map(DeclaredMethod::parameters)
                .flatMap(List::stream)
                .map(DeclaredParameter::name)
                .collect(Collectors.toSet());
        List<ResourceUse> uses = new ArrayList<>();
        List<PathTemplate.Variable> variables = operation.url().variables();
        for (PathTemplate.Variable variable : variables) {
            boolean last = variable.equals(variables.get(variables.size() - 1));
            boolean judged = last && operation.declared().rule().isPresent();
            if (judged || !arguments.contains(new Argument.Variable(variable.name()))) {
                bound(variable, bound)
                        .or(() -> resources.of(variable).map(model -> unbound(variable, model, names)))
                        .ifPresent(uses::add);
            }
        }
        Stream<ResourceUse> byUri = bound.stream().filter(ResourceUse.ByUri.class::isInstance);
        return Stream.concat(uses.stream(), byUri).toList();
    }

    private static Optional<ResourceUse> bound(PathTemplate.Variable variable, List<ResourceUse> bound) {
        return bound.stream()
                .filter(use -> use instanceof ResourceUse.InUrl inUrl
                        && inUrl.variable().equals(variable.name()))
                .findFirst();
    }

    private static ResourceUse unbound(PathTemplate.Variable variable, ResourceModel model, Set<String> taken) {
        String name = DocumentedNames.one(variable.resources());
        return new ResourceUse.InUrl(taken.contains(name) ? name + "Resource" : name, model, variable.name());
    }
}
