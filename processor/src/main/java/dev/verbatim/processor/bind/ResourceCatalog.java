package dev.verbatim.processor.bind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.processor.declared.DeclaredParameter;
import dev.verbatim.processor.declared.DeclaredRule;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ResourceModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The resources of an API: the Java type of each collection in its Request URLs, as far as a handler takes such a resource or
 * a rule judges one. Of two types for one collection the first operation's is taken.
 */
final class ResourceCatalog {
    private final SortedMap<String, Entry> entries = new TreeMap<>();

    private record Entry(TypeName type, Set<TypeName> supertypes, List<PathTemplate> paths) {}

    /** Creates the catalogue of an API's operations. */
    ResourceCatalog(Collection<DocumentedOperation> operations) {
        operations.forEach(this::addHandled);
        operations.forEach(this::addJudged);
        operations.forEach(operation -> operation.url().variables().forEach(this::addPath));
    }

    /** Returns whether a type can be a resource type; types of the Java library are values. */
    static boolean canBeResource(TypeName type) {
        TypeName raw = type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
        return raw instanceof ClassName name && !name.packageName().equals("java.lang");
    }

    /** Returns all resources, by the names of their resolvers. */
    List<ResourceModel> all() {
        return entries.entrySet().stream()
                .map(entry -> model(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the types of the resources, by collection. */
    SortedMap<String, TypeName> types() {
        SortedMap<String, TypeName> types = new TreeMap<>();
        entries.forEach((resources, entry) -> types.put(resources, entry.type()));
        return types;
    }

    /** Returns the resource that a variable names. */
    Optional<ResourceModel> of(PathTemplate.Variable variable) {
        return Optional.ofNullable(entries.get(variable.resources())).map(entry -> model(variable.resources(), entry));
    }

    /** Returns the resources that have a type. */
    List<ResourceModel> of(TypeName type) {
        return all().stream().filter(resource -> resource.type().equals(type)).toList();
    }

    /** Returns the type of a resource and all its supertypes. */
    Set<TypeName> supertypes(ResourceModel resource) {
        return entries.values().stream()
                .filter(entry -> entry.type().equals(resource.type()))
                .findFirst()
                .orElseThrow()
                .supertypes();
    }

    private void addHandled(DocumentedOperation operation) {
        List<DeclaredParameter> parameters =
                operation.method().map(method -> method.parameters()).orElse(List.of());
        for (DeclaredParameter parameter : parameters) {
            if (parameter.reference().isEmpty() && canBeResource(parameter.type())) {
                operation
                        .names()
                        .variable(parameter)
                        .ifPresent(variable -> add(variable, parameter.type(), parameter.supertypes()));
            }
        }
    }

    private void addJudged(DocumentedOperation operation) {
        List<PathTemplate.Variable> variables = operation.url().variables();
        Optional<TypeName> judged =
                operation.declared().rule().flatMap(DeclaredRule::resource).filter(ResourceCatalog::canBeResource);
        if (judged.isPresent() && !variables.isEmpty()) {
            add(variables.get(variables.size() - 1), judged.get(), Set.of(judged.get()));
        }
    }

    private void add(PathTemplate.Variable variable, TypeName type, Set<TypeName> supertypes) {
        entries.putIfAbsent(variable.resources(), new Entry(type, supertypes, new ArrayList<>()));
    }

    private void addPath(PathTemplate.Variable variable) {
        Entry entry = entries.get(variable.resources());
        if (entry != null && entry.paths().stream().noneMatch(path -> path.isLike(variable.path()))) {
            entry.paths().add(variable.path());
        }
    }

    private static ResourceModel model(String resources, Entry entry) {
        List<String> paths =
                entry.paths().stream().map(PathTemplate::toString).sorted().toList();
        return new ResourceModel(JavaNames.usable(resources), entry.type(), paths);
    }
}
