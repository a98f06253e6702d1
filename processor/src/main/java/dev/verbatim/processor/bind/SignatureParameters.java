package dev.verbatim.processor.bind;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.processor.declared.LibraryTypes;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.naming.UniqueMemberNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** The parameters of a proposed method. Each has a name that binds unambiguously. */
final class SignatureParameters {
    private static final TypeName STRING = ClassName.get(String.class);

    private final Set<String> members;
    private final UniqueMemberNames named;
    private final Set<String> variables;
    private final Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
    private boolean needsRequest;

    SignatureParameters(DocumentedOperation operation) {
        this.members = operation.request().body().components().stream()
                .map(ComponentModel::javaName)
                .collect(Collectors.toSet());
        this.named = new UniqueMemberNames(operation.request().body());
        this.variables = operation.url().variables().stream()
                .map(PathTemplate.Variable::name)
                .collect(Collectors.toSet());
    }

    /** Returns whether a member of the request has a unique Java name. */
    boolean isNamed(ComponentModel component) {
        return named.has(component);
    }

    /** Adds a variable of the Request URL: as the resource that it names, if that has a type. */
    void addVariable(PathTemplate.Variable variable, Optional<TypeName> resource) {
        String wish =
                JavaNames.member(resource.isEmpty() ? variable.name() : DocumentedNames.one(variable.resources()));
        TypeName type = resource.orElse(STRING);
        if (!SourceVersion.isName(wish)) {
            add(type, "variableInUrl", variable.name());
        } else if (members.contains(wish) || parameters.containsKey(wish)) {
            add(type, wish + "InUrl", variable.name());
        } else {
            parameters.put(wish, ParameterSpec.builder(type, wish).build());
        }
    }

    /** Adds the resource that a member names by its URI. */
    void addReference(ComponentModel component, TypeName resource, String wish) {
        boolean isFree = SourceVersion.isName(wish) && !members.contains(wish) && !parameters.containsKey(wish);
        String name = isFree ? wish : component.javaName();
        parameters.put(name, annotated(resource, name, LibraryTypes.REFERENCE, component.jsonName()));
    }

    /** Adds a member of the request. A member named like a variable of the Request URL is available only in the whole request. */
    void addMember(ComponentModel component, TypeName type) {
        String name = component.javaName();
        if (variables.contains(component.jsonName())) {
            needsRequest = true;
        } else if (!isNamed(component)) {
            add(type, JavaNames.proposal(component.jsonName()), component.jsonName());
        } else if (variables.contains(name) || parameters.containsKey(name)) {
            add(type, name + "InBody", component.jsonName());
        } else {
            parameters.put(name, ParameterSpec.builder(type, name).build());
        }
    }

    private void add(TypeName type, String wish, String documented) {
        String name = free(wish);
        parameters.put(name, annotated(type, name, LibraryTypes.PARAM, documented));
    }

    private static ParameterSpec annotated(TypeName type, String name, ClassName annotation, String documented) {
        return ParameterSpec.builder(type, name)
                .addAnnotation(AnnotationSpec.builder(annotation)
                        .addMember("value", Literal.of(documented))
                        .build())
                .build();
    }

    private String free(String wish) {
        String name = wish;
        for (int number = 2; parameters.containsKey(name) || members.contains(name) || named.isTaken(name); number++) {
            name = wish + number;
        }
        return name;
    }

    /**
     * Returns all parameters, in the order of the page.
     *
     * @param request the type of the whole request
     */
    List<ParameterSpec> all(TypeName request) {
        if (needsRequest) {
            String name = free("request");
            parameters.put(name, ParameterSpec.builder(request, name).build());
            needsRequest = false;
        }
        return List.copyOf(parameters.values());
    }
}
