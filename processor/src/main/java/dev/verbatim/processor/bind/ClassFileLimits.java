package dev.verbatim.processor.bind;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredRule;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.naming.NameCollision;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts how much of the shared classes the operations of an API take. A method has at most 64 KiB of code (JVMS 4.7.3)
 * and a class 65,535 constants (JVMS 4.1). The numbers below are slightly more than what javac needs; code that is split among
 * several methods does not count.
 */
final class ClassFileLimits {
    private static final int MOST = 64_000;

    private final DeclaredApi api;
    private final Set<String> routes = new HashSet<>();
    private final Set<List<String>> features = new HashSet<>();
    private final Set<String> resolvers = new HashSet<>();
    private final Set<ClassName> rules = new HashSet<>();
    private final Map<String, ValueType> members = new HashMap<>();
    private int capabilityCode;
    private int presentCode;
    private int routeCode;
    private int builderCode;
    private int dispatcherConstants;
    private int bodyConstants;
    private int clientConstants;

    private ClassFileLimits(DeclaredApi api) {
        this.api = api;
    }

    /** Returns a message about the first operation that exceeds the shared classes; empty if all fit. */
    static Optional<NameCollision> exceeded(
            DeclaredApi api, List<BoundOperation> operations, Map<String, PagePosition> capabilities) {
        ClassFileLimits limits = new ClassFileLimits(api);
        int count = 0;
        for (Map.Entry<String, PagePosition> capability : capabilities.entrySet()) {
            limits.capability();
            count++;
            if (limits.full().isPresent()) {
                String which = "capability number " + count;
                return Optional.of(limits.collision(capability.getValue(), capability.getKey(), which));
            }
        }
        count = 0;
        for (BoundOperation operation : operations) {
            limits.operation(operation);
            count++;
            if (limits.full().isPresent()) {
                return Optional.of(limits.collision(
                        operation.request().body().position(),
                        operation.declared().operation(),
                        "operation number " + count));
            }
        }
        return Optional.empty();
    }

    private NameCollision collision(PagePosition place, String documented, String which) {
        String message = Quote.of(documented) + " is " + which + " of the API, more than the Java class "
                + full().orElseThrow() + " can hold; split it into two APIs in two packages";
        return new NameCollision(api.subject(), place, message, NameCollision.Effect.OMITTED);
    }

    /** Adds a capability: a constant of the enum. */
    private void capability() {
        capabilityCode += 20;
    }

    /** Adds an operation to the dispatcher, with its capability rule, and to the client. */
    private void operation(BoundOperation operation) {
        Optional<ClassName> rule = operation.declared().rule().map(DeclaredRule::type);
        capabilityCode += rule.filter(rules::add).isPresent() ? 10 : 0;
        presentCode += rule.isPresent() ? 24 : 8;
        routeCode += 8 + (routes.add(operation.documented().url().toString()) ? 17 : 0);
        List<String> needed = operation.documented().page().properties().features();
        routeCode += features.add(needed) ? 12 + 8 * needed.size() : 0;
        builderCode += 21;
        operation.documented().url().variables().stream()
                .filter(variable -> resolvers.add(variable.resources()))
                .forEach(variable -> builderCode += 30);
        dispatcherConstants += 17;
        operation.request().body().components().forEach(this::member);
        if (operation.declared().isOfClient()) {
            // More parameters are one parameter, the request.
            clientConstants +=
                    18 + 2 * Math.min(4, operation.request().body().components().size());
        }
    }

    private void member(ComponentModel member) {
        ValueType other = members.put(member.jsonName(), member.type());
        if (other == null) {
            dispatcherConstants += 6;
        }
        if (!member.type().equals(other)) {
            bodyConstants += 8 + 8 * depth(member.type());
        }
    }

    /** Returns the number of nested lambdas: each level of a value is read by its own. */
    private static int depth(ValueType type) {
        return type instanceof ValueType.Simple
                ? 0
                : 1 + type.inside().map(ClassFileLimits::depth).orElse(0);
    }

    /** Returns the name of the class that cannot hold everything that was added; empty if all fits. */
    private Optional<String> full() {
        if (capabilityCode > MOST || presentCode > MOST) {
            return Optional.of(GeneratedTypes.capability(api.name()));
        }
        if (clientConstants > MOST) {
            return Optional.of(GeneratedTypes.client(api.name()));
        }
        boolean isFull = routeCode > MOST || builderCode > MOST || dispatcherConstants > MOST || bodyConstants > MOST;
        return isFull && api.hasDispatcher() ? Optional.of(GeneratedTypes.dispatcher(api.name())) : Optional.empty();
    }
}
