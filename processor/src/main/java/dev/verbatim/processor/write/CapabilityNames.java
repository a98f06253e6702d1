package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.CapabilityModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ResourceModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The names in an API's enum of capabilities. */
final class CapabilityNames {
    private final Map<String, String> constants = new HashMap<>();
    private final SortedMap<ClassName, String> rules = new TreeMap<>();
    private final String byName;
    private final ApiModel api;

    CapabilityNames(ApiModel api) {
        this.api = api;
        for (CapabilityModel capability : api.capabilities()) {
            constants.put(capability.operationName(), capability.constant());
        }
        Set<String> taken = new HashSet<>(constants.values());
        byName = free("BY_NAME", taken);
        api.operations().stream()
                .flatMap(operation -> operation.rule().stream())
                .sorted()
                .forEach(rule ->
                        rules.computeIfAbsent(rule, type -> free(JavaNames.constant(type.simpleName()), taken)));
    }

    /** Returns whether an operation has a constant. An operation whose name gives none, such as one with an umlaut, has no capability. */
    boolean has(String operation) {
        return constants.containsKey(operation);
    }

    /** Returns the constant of an operation that has one. */
    String constant(String operation) {
        return Objects.requireNonNull(constants.get(operation));
    }

    /** The constant that holds the capabilities by name. */
    String byName() {
        return byName;
    }

    /** The constants that hold the rules, by rule. */
    SortedMap<ClassName, String> rules() {
        return rules;
    }

    /** The parameter for a resource of a type. */
    String resource(TypeName type) {
        return api.resources().stream()
                .filter(resource -> resource.type().equals(type))
                .map(ResourceModel::resolver)
                .findFirst()
                .map(resolver -> JavaNames.usable(JavaNames.singular(resolver)))
                .orElseThrow();
    }

    private static String free(String wish, Set<String> taken) {
        String name = wish;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
