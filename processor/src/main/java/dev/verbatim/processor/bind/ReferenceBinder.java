package dev.verbatim.processor.bind;

import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.declared.DeclaredParameter;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.model.ResourceUse;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Binds a parameter to the resource that a documented URI names. A URI names a resource by its path: one of the paths that
 * Request URLs give to resources of the type, or another one to the same collection that the page's samples show.
 */
final class ReferenceBinder {
    private final ResourceCatalog resources;

    ReferenceBinder(ResourceCatalog resources) {
        this.resources = resources;
    }

    /**
     * Binds a parameter with {@code @Reference}.
     *
     * @param component the documented parameter with the URI
     * @param samples its values in samples
     */
    Binding bind(DeclaredParameter parameter, ComponentModel component, List<SampleValue> samples) {
        List<ResourceModel> candidates = resources.of(parameter.type());
        if (candidates.isEmpty()) {
            return new Binding.NoResource(
                    component, resources.all().stream().map(ResourceModel::type).collect(Collectors.toSet()));
        }
        if (!component.type().plain().equals(ValueType.string())) {
            return new Binding.DoesNotFit(
                    component,
                    List.of(new TypeMismatch(
                            component.sample().orElse(component.position()),
                            "is found by a URI, but the page shows no string")));
        }
        List<Binding> bindings = candidates.stream()
                .map(candidate -> bind(parameter, component, samples, candidate))
                .toList();
        return bindings.stream()
                .filter(Binding.Bound.class::isInstance)
                .findFirst()
                .orElse(bindings.get(0));
    }

    private static Binding bind(
            DeclaredParameter parameter, ComponentModel component, List<SampleValue> samples, ResourceModel resource) {
        List<PathTemplate> paths = new ArrayList<>(resource.paths().stream()
                .flatMap(path -> PathTemplate.parse(path).stream())
                .toList());
        for (SampleValue sample : samples) {
            Optional<PathTemplate> shown = path(sample);
            if (shown.isEmpty() || paths.stream().anyMatch(path -> path.matches(shown.get()))) {
                continue;
            }
            if (paths.stream().noneMatch(path -> path.isSameCollection(shown.get()))) {
                return new Binding.DoesNotFit(
                        component,
                        List.of(new TypeMismatch(
                                sample.position(), "has the path " + paths.get(0) + ", not " + shown.get())));
            }
            paths.add(shown.get().withLastAsVariable());
        }
        return new Binding.Bound(new Argument.Resource(new ResourceUse.ByUri(
                parameter.name(),
                resource,
                component,
                paths.stream().map(PathTemplate::toString).toList())));
    }

    /** Returns the path of a sample; empty if it is not a URI, which another rule reports. */
    private static Optional<PathTemplate> path(SampleValue sample) {
        return sample.json() instanceof JsonString uri ? PathTemplate.parse(uri.value()) : Optional.empty();
    }
}
