package dev.verbatim.processor.bind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.declared.DeclaredParameter;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.model.ResourceUse;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.refine.JavaTypes;
import dev.verbatim.processor.refine.Refined;
import dev.verbatim.processor.refine.Refinement;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds the parameters of the methods that handle an API's operations. */
final class ParameterBinder {
    private static final TypeName STRING = ClassName.get(String.class);

    private final JavaTypes types;
    private final ResourceCatalog resources;
    private final ReferenceBinder references;
    private final ApiSamples samples;
    private final Refinement refinement;

    ParameterBinder(JavaTypes types, ResourceCatalog resources, ApiSamples samples, Refinement refinement) {
        this.types = types;
        this.resources = resources;
        this.references = new ReferenceBinder(resources);
        this.samples = samples;
        this.refinement = refinement.ofRequests();
    }

    /** Binds the parameters of a handler's method; two parameters for the same member must have the same type. */
    List<Binding> bind(DocumentedOperation operation, List<DeclaredParameter> parameters) {
        Map<String, ValueType> types = new HashMap<>();
        return parameters.stream()
                .map(parameter -> agreed(bind(operation, parameter), types))
                .toList();
    }

    private static Binding agreed(Binding binding, Map<String, ValueType> types) {
        if (!(binding instanceof Binding.Bound) || binding.member().isEmpty()) {
            return binding;
        }
        ComponentModel member = binding.member().get();
        ValueType other = types.putIfAbsent(member.jsonName(), member.type());
        String problem = "is not that of another parameter for " + member.jsonName();
        return other == null || other.equals(member.type())
                ? binding
                : new Binding.DoesNotFit(member, List.of(new TypeMismatch(member.position(), problem)));
    }

    private Binding bind(DocumentedOperation operation, DeclaredParameter parameter) {
        if (parameter.reference().isPresent()) {
            return reference(operation, parameter, parameter.reference().get());
        }
        if (parameter.type().equals(types.local(operation.request().body().name()))) {
            return new Binding.Bound(new Argument.Request());
        }
        for (Argument.RequestPart part : Argument.RequestPart.values()) {
            if (parameter.type().equals(part.type())) {
                return new Binding.Bound(new Argument.OfRequest(part));
            }
        }
        DocumentedNames names = operation.names();
        Optional<PathTemplate.Variable> variable = names.variable(parameter);
        if (variable.isPresent()) {
            return variable(parameter, variable.get());
        }
        return names.component(parameter)
                .map(component -> value(operation, parameter, component))
                .orElseGet(() -> new Binding.Unknown(parameter.documented().orElse(parameter.name()), names.all()));
    }

    private Binding reference(DocumentedOperation operation, DeclaredParameter parameter, String documented) {
        DocumentedNames names = operation.names();
        return names.component(documented)
                .map(component -> references.bind(parameter, component, shown(operation, component)))
                .orElseGet(() -> new Binding.Unknown(documented, names.members()));
    }

    private Binding variable(DeclaredParameter parameter, PathTemplate.Variable variable) {
        if (parameter.type().equals(STRING)) {
            return new Binding.Bound(new Argument.Variable(variable.name()));
        }
        Optional<ResourceModel> resource = resources.of(variable);
        return resource.filter(model -> model.type().equals(parameter.type()))
                .<Binding>map(model -> new Binding.Bound(
                        new Argument.Resource(new ResourceUse.InUrl(parameter.name(), model, variable.name()))))
                .orElseGet(() -> new Binding.NotOfVariable(variable.name(), resource.map(ResourceModel::type)));
    }

    private Binding value(DocumentedOperation operation, DeclaredParameter parameter, ComponentModel component) {
        Refined refined = refinement.refine(
                component, shown(operation, component), Optional.empty(), parameter.type(), parameter.converter());
        return refined.mismatches().isEmpty()
                ? new Binding.Bound(new Argument.Value(component.withType(refined.type()), refined.optionality()))
                : new Binding.DoesNotFit(component, refined.mismatches());
    }

    private List<SampleValue> shown(DocumentedOperation operation, ComponentModel component) {
        return samples.requests(operation.declared().operation()).stream()
                .map(SampleObject::value)
                .flatMap(sample -> sample.member(component.jsonName()))
                .toList();
    }
}
