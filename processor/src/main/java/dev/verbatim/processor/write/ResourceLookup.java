package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.ResourceUse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the statements that find the resources of a request, each into a local variable. */
final class ResourceLookup {
    private final OperationModel operation;
    private final DispatcherNames names;
    private final LocalNames locals;
    private final MemberCode members;

    ResourceLookup(OperationModel operation, DispatcherNames names, LocalNames locals, MemberCode members) {
        this.operation = operation;
        this.names = names;
        this.locals = locals;
        this.members = members;
    }

    /** Adds the statements. Returns the variables in the order of the statements. */
    Map<ResourceUse, String> write(MethodSpec.Builder method) {
        Map<ResourceUse, String> ids = references(method);
        Map<ResourceUse, String> resources = new LinkedHashMap<>();
        for (ResourceUse use : operation.resources()) {
            String local = locals.add(use.name());
            resources.put(use, local);
            method.addStatement("$T $L = $L", use.resource().type(), local, found(use, ids));
        }
        return resources;
    }

    /** Adds the variables for the ids in URIs: all URIs are checked before any resource is looked for. */
    private Map<ResourceUse, String> references(MethodSpec.Builder method) {
        Map<ResourceUse, String> ids = new HashMap<>();
        for (ResourceUse use : operation.resources()) {
            if (use instanceof ResourceUse.ByUri byUri) {
                String id = locals.add(use.name() + "Id");
                ids.put(use, id);
                String uri = members.value(byUri.component());
                CodeBlock reference = CodeBlock.of(
                        "exchange.reference($L, $L, $L)",
                        Literal.of(byUri.component().jsonName()),
                        uri,
                        names.paths().get(byUri.paths()));
                method.addStatement("String $L = $L", id, ifNamed(byUri, uri, reference));
            }
        }
        return ids;
    }

    private static CodeBlock found(ResourceUse use, Map<ResourceUse, String> ids) {
        String resolver = DispatcherNames.field(use.resource().resolver());
        if (use instanceof ResourceUse.ByUri byUri) {
            String id = ids.getOrDefault(use, "");
            CodeBlock found = CodeBlock.of(
                    "exchange.find($L, $L, $L)",
                    resolver,
                    Literal.of(byUri.component().jsonName()),
                    id);
            return ifNamed(byUri, id, found);
        }
        String variable = ((ResourceUse.InUrl) use).variable();
        return CodeBlock.of("exchange.find($1L, $2L, exchange.variable($2L))", resolver, Literal.of(variable));
    }

    private static CodeBlock ifNamed(ResourceUse.ByUri use, String variable, CodeBlock value) {
        return use.component().canBeAbsent() || use.component().nullable()
                ? CodeBlock.of("$L == null ? null : $L", variable, value)
                : value;
    }
}
