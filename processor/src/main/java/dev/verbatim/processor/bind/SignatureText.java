package dev.verbatim.processor.bind;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.LibraryTypes;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.naming.DataMaps;
import dev.verbatim.processor.refine.JavaTypes;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Infers the method that handles an operation from its page: text that compiles wherever it is pasted, so it imports nothing.
 */
final class SignatureText {
    private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(
                    ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    private final DeclaredApi api;
    private final JavaTypes types;
    private final ApiSamples samples;
    private final SortedMap<String, TypeName> known;
    private final TypeText text;
    private final DataMaps maps;

    SignatureText(DeclaredApi api, JavaTypes types, ResourceCatalog resources, ApiSamples samples, DataMaps maps) {
        this.maps = maps;
        this.api = api;
        this.types = types;
        this.samples = samples;
        this.known = resources.types();
        this.text = new TypeText(api.packageName());
    }

    /** Returns the declaration of the method, with its semicolon. */
    String of(DocumentedOperation operation) {
        MethodSpec method = method(operation);
        return text.of(method.returnType().withoutAnnotations()) + " " + method.name()
                + method.parameters().stream().map(this::text).collect(Collectors.joining(", ", "(", ")")) + " throws "
                + method.exceptions().stream().map(text::of).collect(Collectors.joining(", ")) + ";";
    }

    /** Returns the method without modifiers; optional parameters are nullable. */
    MethodSpec method(DocumentedOperation operation) {
        SignatureParameters parameters = new SignatureParameters(operation);
        SortedMap<String, TypeName> resources = new TreeMap<>(known);
        for (PathTemplate.Variable variable : operation.url().variables()) {
            resourceType(variable).ifPresent(type -> resources.put(variable.resources(), type));
            parameters.addVariable(variable, Optional.ofNullable(resources.get(variable.resources())));
        }
        for (ComponentModel component : operation.request().body().components()) {
            referenced(operation, component, resources)
                    .filter(resource -> parameters.isNamed(component))
                    .ifPresentOrElse(
                            resource -> parameters.addReference(
                                    component, of(component, resource), stem(component.javaName())),
                            () -> parameters.addMember(component, of(component, type(operation, component))));
        }
        return MethodSpec.methodBuilder(name(operation))
                .returns(
                        operation.response().filter(ResponseModel::nullable).isPresent()
                                ? operation.result().annotated(NULLABLE)
                                : operation.result())
                .addParameters(
                        parameters.all(types.local(operation.request().body().name())))
                .addException(LibraryTypes.OPERATION_EXCEPTION)
                .build();
    }

    private TypeName type(DocumentedOperation operation, ComponentModel component) {
        return maps.of(
                        operation.request().body(),
                        component,
                        samples.requests(operation.declared().operation()))
                .orElseGet(() -> types.of(component));
    }

    private static TypeName of(ComponentModel component, TypeName type) {
        return component.holdsNull() ? type.annotated(NULLABLE) : type;
    }

    private static String name(DocumentedOperation operation) {
        String operationName = operation.declared().javaName();
        String name = JavaNames.member(operationName);
        return JavaNames.problem(operationName, name).isEmpty() ? name : "handle";
    }

    /**
     * Returns the resource type of a variable: the one that handlers take, or else a type of the API's package with the name of the
     * resource.
     */
    private Optional<TypeName> resourceType(PathTemplate.Variable variable) {
        String name = JavaNames.type(DocumentedNames.one(variable.resources()));
        return known.containsKey(variable.resources())
                ? Optional.of(known.get(variable.resources()))
                : Optional.of(name).filter(api.types()::contains).map(types::local);
    }

    private Optional<TypeName> referenced(
            DocumentedOperation operation, ComponentModel component, Map<String, TypeName> resources) {
        if (!component.type().plain().equals(ValueType.string())
                || stem(component.javaName()).equals(component.javaName())) {
            return Optional.empty();
        }
        Optional<String> sampled = samples.requests(operation.declared().operation()).stream()
                .flatMap(sample -> sample.object().member(component.jsonName()).stream())
                .filter(member -> member.value() instanceof JsonString)
                .flatMap(member -> PathTemplate.parse(((JsonString) member.value()).value()).stream())
                .flatMap(path -> path.collection().stream())
                .findFirst();
        if (sampled.isPresent()) {
            return sampled.map(resources::get);
        }
        String stem = JavaNames.folded(stem(component.javaName()));
        return resources.entrySet().stream()
                .filter(entry -> stem.endsWith(JavaNames.folded(DocumentedNames.one(entry.getKey()))))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the name without the ending {@code Uri}. */
    private static String stem(String name) {
        return name.length() >= 3 && name.regionMatches(true, name.length() - 3, "uri", 0, 3)
                ? name.substring(0, name.length() - 3)
                : name;
    }

    private String text(ParameterSpec parameter) {
        return parameter.annotations().stream()
                        .map(annotation -> annotation + " ")
                        .collect(Collectors.joining())
                + text.of(parameter.type().withoutAnnotations()) + " " + parameter.name();
    }
}
