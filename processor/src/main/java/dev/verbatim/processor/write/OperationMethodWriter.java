package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.ResourceUse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the method that takes a request of one operation through its steps, in the documented order. */
final class OperationMethodWriter {
    private final OperationModel operation;
    private final DispatcherNames names;
    private final CapabilityNames capabilities;
    private final BodyFields fields;
    private final TypeNames types;
    private final Set<String> taken;
    private final Map<String, String> typedMembers = new HashMap<>();
    private final Map<ResourceUse, String> resources = new LinkedHashMap<>();
    private final MethodSpec.Builder method;

    OperationMethodWriter(
            OperationModel operation,
            DispatcherNames names,
            CapabilityNames capabilities,
            BodyFields fields,
            TypeNames types) {
        this.operation = operation;
        this.names = names;
        this.capabilities = capabilities;
        this.fields = fields;
        this.types = types;
        this.taken = names.reserved();
        this.method = MethodSpec.methodBuilder(DispatcherNames.handler(operation));
    }

    /** The method. */
    MethodSpec write() {
        method.addModifiers(Modifier.PRIVATE)
                .addJavadoc("$L\n", Javadoc.paragraphs(summary()))
                .returns(Names.OPERATION_RESPONSE)
                .addParameter(Names.EXCHANGE, DispatcherNames.EXCHANGE)
                .addParameter(names.body(), DispatcherNames.BODY)
                .addException(
                        operation.handler().throwsAnything()
                                ? ClassName.get(Exception.class)
                                : Names.OPERATION_EXCEPTION);
        method.addStatement("exchange.authorize($L)", names.features().get(operation.features()));
        parameters();
        Map<ResourceUse, String> ids = references();
        find(ids);
        handle();
        return method.build();
    }

    /** What the page says first; the page itself is named for whoever wants to know more. */
    private String summary() {
        String first = operation.page().summary();
        return (first.isEmpty() ? operation.name() + "." : first) + " See "
                + operation.page().file() + ".";
    }

    private void parameters() {
        List<ComponentModel> components = operation.request().body().components();
        ValueCode values = new ValueCode(types);
        for (ComponentModel component : components) {
            BodyFields.Field field = fields.of(component);
            if (field.type().isEmpty()) {
                String local = local(component.javaName());
                typedMembers.put(component.jsonName(), local);
                method.addStatement(
                        "var $L = body.typed($L, body.$L, $L)",
                        local,
                        Literal.of(component.jsonName()),
                        field.javaName(),
                        values.reader(component.type()));
            }
        }
        for (ComponentModel component : components) {
            if (component.mandatory()) {
                String check = component.nullable() ? "mandatoryOrNull" : "mandatory";
                method.addStatement("body.$L($L, $L)", check, Literal.of(component.jsonName()), value(component));
            } else {
                method.addStatement("body.optional($L)", Literal.of(component.jsonName()));
            }
        }
        method.addStatement("body.complete()");
        if (operation.handler().arguments().contains(new Argument.Request())) {
            CodeBlock arguments =
                    components.stream().map(this::constructorArguments).collect(CodeBlock.joining(", "));
            method.addStatement(
                    "var $L = new $T($L)",
                    DispatcherNames.REQUEST,
                    types.of(operation.request().body()),
                    arguments);
        }
    }

    private CodeBlock constructorArguments(ComponentModel component) {
        String value = value(component);
        return component.isAbsentUnlikeNull()
                ? CodeBlock.of("$1L, $1L != null || body.isNull($2L)", value, Literal.of(component.jsonName()))
                : CodeBlock.of("$L", value);
    }

    /** The ids of the resources that URIs name; a URI that is none of theirs is refused before any resource is looked for. */
    private Map<ResourceUse, String> references() {
        Map<ResourceUse, String> ids = new HashMap<>();
        for (ResourceUse use : operation.resources()) {
            if (use instanceof ResourceUse.ByUri byUri) {
                String id = local(use.name() + "Id");
                ids.put(use, id);
                String uri = value(byUri.component());
                String paths = names.paths().get(byUri.paths());
                CodeBlock reference = CodeBlock.of(
                        "exchange.reference($L, $L, $L)",
                        Literal.of(byUri.component().jsonName()),
                        uri,
                        paths);
                method.addStatement("String $L = $L", id, ifNamed(byUri, uri, reference));
            }
        }
        return ids;
    }

    private void find(Map<ResourceUse, String> ids) {
        for (ResourceUse use : operation.resources()) {
            String local = local(use.name());
            resources.put(use, local);
            String resolver = use.resource().resolver();
            CodeBlock found;
            if (use instanceof ResourceUse.ByUri byUri) {
                found = ifNamed(
                        byUri,
                        ids.get(use),
                        CodeBlock.of(
                                "exchange.find($L, $L, $L)",
                                resolver,
                                Literal.of(byUri.component().jsonName()),
                                ids.get(use)));
            } else {
                String variable = ((ResourceUse.InUrl) use).variable();
                found = CodeBlock.of("exchange.find($1L, $2S, exchange.variable($2S))", resolver, variable);
            }
            method.addStatement("$T $L = $L", use.resource().type(), local, found);
        }
    }

    private void handle() {
        boolean locked = !resources.isEmpty();
        if (locked) {
            method.addStatement(
                    "var $L = locks.acquire($L)", DispatcherNames.HELD, String.join(", ", resources.values()));
            method.beginControlFlow("try ($L)", DispatcherNames.HELD);
        }
        operation
                .rule()
                .ifPresent(rule -> method.addStatement(
                        "exchange.require($1T.$2L, $1T.$3L, $4L)",
                        types.capability(),
                        capabilities.constant(operation.name()),
                        capabilities.rules().get(rule),
                        resources.get(operation.judged())));
        CodeBlock call = CodeBlock.of(
                "$L.$L($L)",
                DispatcherNames.handler(operation),
                operation.handler().method(),
                operation.handler().arguments().stream().map(this::argument).collect(CodeBlock.joining(", ")));
        if (operation.response().isPresent()) {
            method.addStatement("var $L = $L", DispatcherNames.RESPONSE, call);
            method.addStatement(
                    "return $T.success($L::writeMembers)", Names.OPERATION_RESPONSE, DispatcherNames.RESPONSE);
        } else {
            method.addStatement(call);
        }
        if (locked) {
            method.endControlFlow();
        }
        if (operation.response().isEmpty()) {
            method.addStatement("return $T.SUCCESS", Names.OPERATION_RESPONSE);
        }
    }

    private CodeBlock argument(Argument argument) {
        if (argument instanceof Argument.Variable variable) {
            return CodeBlock.of("exchange.variable($L)", Literal.of(variable.name()));
        }
        if (argument instanceof Argument.Resource resource) {
            return CodeBlock.of("$L", resources.get(resource.use()));
        }
        if (argument instanceof Argument.Value value) {
            return CodeBlock.of("$L", value(value.component()));
        }
        return CodeBlock.of(argument instanceof Argument.Request ? DispatcherNames.REQUEST : "exchange.context()");
    }

    /** The variable that holds the value of a member. */
    private String value(ComponentModel component) {
        String typed = typedMembers.get(component.jsonName());
        return typed != null ? typed : "body." + fields.of(component).javaName();
    }

    private static CodeBlock ifNamed(ResourceUse.ByUri use, String variable, CodeBlock value) {
        return use.component().holdsNull() ? CodeBlock.of("$L == null ? null : $L", variable, value) : value;
    }

    private String local(String wish) {
        String name = wish;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
