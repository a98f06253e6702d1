package dev.verbatim.processor.bind;

import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.processor.declared.DeclaredParameter;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.RecordModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names that a page documents for the parameters of a handler's method: the variables of the Request URL and the members
 * of the request.
 *
 * @param url the Request URL
 * @param request the request
 */
record DocumentedNames(PathTemplate url, RecordModel request) {
    /**
     * The variable that a parameter names: by the variable's own name, or as one of its collection. In {@code calls/{id}},
     * {@code id}, {@code call} and {@code callId} are the same.
     */
    Optional<PathTemplate.Variable> variable(DeclaredParameter parameter) {
        String name = parameter.documented().orElse(parameter.name());
        Optional<PathTemplate.Variable> exact = url.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
        if (exact.isPresent()
                || parameter.documented().isPresent()
                || component(parameter).isPresent()) {
            return exact;
        }
        return url.variables().stream()
                .filter(variable -> names(variable).contains(name))
                .findFirst();
    }

    /** Returns the member of the request that a parameter names, by its documented name or, in Java, by its Java name. */
    Optional<ComponentModel> component(DeclaredParameter parameter) {
        return parameter.documented().isPresent()
                ? component(parameter.documented().get())
                : request.components().stream()
                        .filter(component -> component.javaName().equals(parameter.name()))
                        .findFirst();
    }

    /** Returns the member of the request that has a documented name. */
    Optional<ComponentModel> component(String documented) {
        return request.components().stream()
                .filter(component -> component.jsonName().equals(documented))
                .findFirst();
    }

    /** Returns the documented names of the members of the request. */
    Set<String> members() {
        Set<String> members = new LinkedHashSet<>();
        request.components().forEach(component -> members.add(component.jsonName()));
        return members;
    }

    /** Returns all names that a parameter can have. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        url.variables().forEach(variable -> all.addAll(names(variable)));
        request.components().forEach(component -> all.add(component.javaName()));
        return all;
    }

    /** Returns the Java name of one resource of a collection: {@code call} for {@code calls}. */
    static String one(String collection) {
        return JavaNames.usable(JavaNames.singular(collection));
    }

    private static List<String> names(PathTemplate.Variable variable) {
        String own = JavaNames.member(variable.name());
        return variable.collection()
                .map(collection ->
                        List.of(own, one(collection), JavaNames.member(JavaNames.singular(collection)) + "Id"))
                .orElse(List.of(own));
    }
}
