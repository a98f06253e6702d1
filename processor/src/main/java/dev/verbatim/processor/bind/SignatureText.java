package dev.verbatim.processor.bind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.page.json.JsonValue.JsonString;
import dev.verbatim.processor.shape.ApiSamples;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Infers the method that handles an operation from its page: text that compiles wherever it is pasted, so it imports nothing.
 */
final class SignatureText {
    private static final String REFERENCE = "@dev.verbatim.annotations.Reference";
    private static final String EXCEPTION = "dev.verbatim.runtime.OperationException";

    private final DeclaredApi api;
    private final JavaTypes types;
    private final ApiSamples samples;
    private final SortedMap<String, TypeName> known;

    SignatureText(DeclaredApi api, JavaTypes types, ResourceCatalog resources, ApiSamples samples) {
        this.api = api;
        this.types = types;
        this.samples = samples;
        this.known = resources.types();
    }

    /** The declaration of the method, with its semicolon. */
    String of(PagedOperation operation) {
        SortedMap<String, TypeName> resources = new TreeMap<>(known);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (UrlTemplate.Variable variable : operation.url().variables()) {
            resourceType(variable).ifPresent(type -> resources.put(variable.resources(), type));
            TypeName type = resources.get(variable.resources());
            String name = JavaNames.member(type == null ? variable.name() : DocumentedNames.one(variable.resources()));
            parameters.put(name, (type == null ? "String" : text(type)) + " " + name);
        }
        for (ComponentModel component : operation.request().body().components()) {
            Optional<TypeName> resource = referenced(operation, component, resources);
            String stem = stem(component.javaName());
            if (resource.isPresent() && !stem.isEmpty() && !parameters.containsKey(stem)) {
                parameters.put(
                        stem, REFERENCE + "(\"" + component.jsonName() + "\") " + text(resource.get()) + " " + stem);
            } else {
                parameters.putIfAbsent(component.javaName(), text(types.of(component)) + " " + component.javaName());
            }
        }
        return result(operation) + " " + method(operation) + "(" + String.join(", ", parameters.values()) + ") throws "
                + EXCEPTION + ";";
    }

    private String result(PagedOperation operation) {
        return operation
                .response()
                .map(ResponseModel::body)
                .map(body -> text(types.local(body.name())))
                .orElse("void");
    }

    private static String method(PagedOperation operation) {
        String name = JavaNames.member(operation.declared().operation());
        return SourceVersion.isName(name) ? name : "handle";
    }

    /** A type of the API's own package that is called as one of the collection is its resource, for want of a handler. */
    private Optional<TypeName> resourceType(UrlTemplate.Variable variable) {
        String name = JavaNames.type(DocumentedNames.one(variable.resources()));
        return known.containsKey(variable.resources())
                ? Optional.of(known.get(variable.resources()))
                : Optional.of(name).filter(api.types()::contains).map(types::local);
    }

    private Optional<TypeName> referenced(
            PagedOperation operation, ComponentModel component, Map<String, TypeName> resources) {
        if (!component.type().equals(ValueType.STRING)
                || stem(component.javaName()).equals(component.javaName())) {
            return Optional.empty();
        }
        Optional<String> sampled = samples.requests(operation.declared().operation()).stream()
                .flatMap(sample -> sample.object().member(component.jsonName()).stream())
                .filter(member -> member.value() instanceof JsonString)
                .flatMap(member -> UrlTemplate.parse(((JsonString) member.value()).value()).stream())
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

    /** The name without the {@code Uri} that says what kind of name it is. */
    private static String stem(String name) {
        return name.length() >= 3 && name.regionMatches(true, name.length() - 3, "uri", 0, 3)
                ? name.substring(0, name.length() - 3)
                : name;
    }

    private String text(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            String arguments =
                    generic.typeArguments().stream().map(this::text).collect(Collectors.joining(", ", "<", ">"));
            return text(generic.rawType()) + arguments;
        }
        if (type instanceof ClassName name) {
            boolean visible = name.packageName().equals(api.packageName())
                    || name.packageName().equals("java.lang");
            return visible ? String.join(".", name.simpleNames()) : name.canonicalName();
        }
        return type.toString();
    }
}
