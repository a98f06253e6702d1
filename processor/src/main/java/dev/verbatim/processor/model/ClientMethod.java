package dev.verbatim.processor.model;

import dev.verbatim.pages.page.PathTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A method of a client, which sends the request of an operation.
 *
 * @param operation the operation
 * @param isRepeatable whether the page says that the operation may be repeated
 * @param failures the failures that the operation's page documents
 */
public record ClientMethod(OperationModel operation, boolean isRepeatable, List<FailureModel> failures) {
    /** The most parameters of a method, after which it takes the request. */
    private static final int MOST = 4;

    /** The name of the parameter for the whole request. */
    public static final String REQUEST = "request";

    /** Copies the failures. */
    public ClientMethod {
        failures = List.copyOf(failures);
    }

    /** Returns the name of the method. */
    public String name() {
        return JavaNames.member(operation.javaName());
    }

    /** Returns the members of the request that are parameters, in the order of the page; none if the method takes the request. */
    public List<ComponentModel> parameters() {
        return takesRequest() ? List.of() : operation.request().body().components();
    }

    /**
     * Returns whether the method takes the request: it has many parameters, or one that can be null and left out, which a parameter
     * cannot tell apart.
     */
    public boolean takesRequest() {
        List<ComponentModel> components = operation.request().body().components();
        return variables().size() + components.size() > MOST
                || components.stream().anyMatch(component -> component.canBeAbsent() && component.nullable());
    }

    /** Returns the names of the parameters for the variables of the Request URL, in its order. */
    public List<String> pathParameters() {
        Set<String> taken = new HashSet<>(Set.of(REQUEST));
        parameters().forEach(component -> taken.add(component.javaName()));
        List<String> names = new ArrayList<>();
        for (PathTemplate.Variable variable : variables()) {
            String name = JavaNames.usable(variable.name());
            if (taken.contains(name)) {
                name = JavaNames.usable(JavaNames.singular(variable.resources()) + "-" + variable.name());
            }
            while (!taken.add(name)) {
                name += "InPath";
            }
            names.add(name);
        }
        return names;
    }

    private List<PathTemplate.Variable> variables() {
        return PathTemplate.of(operation.url()).variables();
    }
}
