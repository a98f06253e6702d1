package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ComponentModel;
import javax.lang.model.element.Modifier;

/** Writes the compact constructor of a record, which checks mandatory components and copies mutable ones. */
final class ConstructorWriter {
    private final MessageRecord message;
    private final TypeNames types;

    ConstructorWriter(MessageRecord message, TypeNames types) {
        this.message = message;
        this.types = types;
    }

    /** Adds the constructor, if there is anything to check or to copy. */
    void write(TypeSpec.Builder type) {
        CodeBlock checks = checks();
        if (!checks.isEmpty()) {
            type.addMethod(constructor(checks));
        }
    }

    /** The constructor has its own Javadoc tags, because JavaPoet would repeat those of the record. */
    private MethodSpec constructor(CodeBlock checks) {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Refuses null for what is mandatory, and copies what can change.\n\n");
        message.given().forEach(given -> constructor.addJavadoc("@param $L mandatory\n", given.name()));
        for (ComponentModel component : message.components()) {
            constructor.addJavadoc("$L", "@param " + component.javaName() + " " + demand(component) + "\n");
            if (component.tellsAbsence()) {
                constructor.addJavadoc("@param $L true if that is there\n", MessageRecord.presence(component));
            }
        }
        return constructor.addCode(checks).build();
    }

    private static String demand(ComponentModel component) {
        String demand = component.mandatory() ? "mandatory" : "optional";
        return component.nullable() ? demand + ", and can be null" : demand;
    }

    private CodeBlock checks() {
        CodeBlock.Builder checks = CodeBlock.builder();
        message.given().forEach(given -> requireNonNull(checks, given.name()));
        for (ComponentModel component : message.components()) {
            String name = component.javaName();
            CodeBlock copy = CopyCode.of(component.type(), name);
            if (!copy.isEmpty() && component.holdsNull()) {
                checks.addStatement("$1L = $1L == null ? null : $2L", name, copy);
            } else if (!copy.isEmpty()) {
                checks.addStatement("$L = $L", name, copy);
            } else if (!component.holdsNull() && !types.of(component).isPrimitive()) {
                requireNonNull(checks, name);
            }
            if (component.tellsAbsence()) {
                presence(checks, component);
            }
        }
        return checks.build();
    }

    /** A caller who passes another value than that of an absent member has set the member. */
    private void presence(CodeBlock.Builder checks, ComponentModel component) {
        String presence = MessageRecord.presence(component);
        String name = component.javaName();
        if (component.fallback().isEmpty()) {
            checks.addStatement("$L |= $L != null", presence, name);
            return;
        }
        CodeBlock fallback =
                LiteralCode.of(component.type(), component.fallback().get(), types);
        if (types.of(component).isPrimitive()) {
            checks.addStatement("$L |= $L != $L", presence, name, fallback);
        } else {
            checks.addStatement("$1L = $1L || !$2T.equals($3L, $4L)", presence, Names.OBJECTS, name, fallback);
        }
    }

    private static void requireNonNull(CodeBlock.Builder checks, String name) {
        checks.addStatement("$T.$L", Names.OBJECTS, "requireNonNull(" + name + ", \"" + name + "\")");
    }
}
