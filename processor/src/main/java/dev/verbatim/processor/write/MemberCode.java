package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the code of an operation's method that checks and uses the members of the request. */
final class MemberCode {
    private final BodyFields fields;
    private final TypeNames types;
    private final ReadCode values;
    private final LocalNames locals;
    private final Map<String, String> typed = new HashMap<>();

    MemberCode(BodyFields fields, TypeNames types, LocalNames locals) {
        this.fields = fields;
        this.types = types;
        this.values = new ReadCode(types);
        this.locals = locals;
    }

    /** Adds the statements that reject an incomplete or invalid request. */
    void check(List<ComponentModel> components, MethodSpec.Builder method) {
        components.stream()
                .filter(component -> fields.of(component).type().isEmpty())
                .forEach(component -> type(component, method));
        for (ComponentModel component : components) {
            if (component.mandatory()) {
                String check = component.nullable() ? "mandatoryOrNull" : "mandatory";
                method.addStatement("body.$L($L, $L)", check, Literal.of(component.jsonName()), value(component));
            } else {
                method.addStatement("body.optional($L)", Literal.of(component.jsonName()));
            }
        }
        method.addStatement("body.complete()");
    }

    /** The expression for the value of a member. */
    String value(ComponentModel component) {
        String local = typed.get(component.jsonName());
        return local != null ? local : "body." + fields.of(component).javaName();
    }

    /** The arguments for a member in the call of the request's constructor. */
    CodeBlock arguments(ComponentModel component) {
        String value = value(component);
        if (!component.tellsAbsence()) {
            return CodeBlock.of("$L", value);
        }
        CodeBlock presence = component.nullable()
                ? CodeBlock.of("$L != null || body.isNull($L)", value, Literal.of(component.jsonName()))
                : CodeBlock.of("$L != null", value);
        return CodeBlock.of("$L, $L", valueOrDefault(component), presence);
    }

    /** The expression for the value of a member, or for its default if the member is absent. */
    CodeBlock valueOrDefault(ComponentModel component) {
        String value = value(component);
        if (component.fallback().isEmpty()) {
            return CodeBlock.of("$L", value);
        }
        CodeBlock fallback =
                LiteralCode.of(component.type(), component.fallback().get(), types);
        CodeBlock absent = component.nullable()
                ? CodeBlock.of("$L == null && !body.isNull($L)", value, Literal.of(component.jsonName()))
                : CodeBlock.of("$L == null", value);
        return CodeBlock.of("$L ? $L : $L", absent, fallback, value);
    }

    /** Adds the variable for a member whose type depends on the operation, and which the body has kept unread. */
    private void type(ComponentModel component, MethodSpec.Builder method) {
        String local = locals.add(component.javaName());
        typed.put(component.jsonName(), local);
        method.addStatement(
                "var $L = body.typed($L, body.$L, $L)",
                local,
                Literal.of(component.jsonName()),
                fields.of(component).javaName(),
                values.reader(component.type()));
    }
}
