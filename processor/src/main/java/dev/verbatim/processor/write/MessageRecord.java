package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.RecordModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A record to write. Generated code refers to a member by its index in the record's constant {@code MEMBERS}: first come the
 * members of the components, then the tag.
 *
 * @param model the record
 * @param tag the member that is not a component, because its value is constant
 * @param given the components that are not members; they precede the others
 */
record MessageRecord(RecordModel model, Optional<ConstantMember> tag, List<ParameterSpec> given) {
    /** The suffix for the name of a variable that is derived from another. */
    static final String DERIVED = "Value";

    /** An object whose members are all components. */
    static MessageRecord of(RecordModel model) {
        return new MessageRecord(model, Optional.empty(), List.of());
    }

    /** The record's name inside the record. */
    ClassName name() {
        return ClassName.get("", model.simpleName());
    }

    List<ComponentModel> components() {
        return model.components();
    }

    /** The index of the tag, which is the last one. */
    int tagIndex() {
        return components().size();
    }

    int memberCount() {
        return components().size() + (tag.isPresent() ? 1 : 0);
    }

    /** The text of the page about a component, as the text of its Javadoc tag. */
    static String doc(ComponentModel component) {
        String said = component.doc().isBlank() ? "The member " + component.jsonName() + "." : component.doc();
        String tag = "@param " + component.javaName();
        return Javadoc.tag(tag, said + ifAbsent(component));
    }

    private static String ifAbsent(ComponentModel component) {
        if (!component.canBeAbsent()) {
            return "";
        }
        return component.fallback().isPresent()
                ? " " + component.fallback().get() + " if left out."
                : " Null if left out.";
    }

    /** The name of the component that tells a null member from an absent one. */
    static String presence(ComponentModel component) {
        return JavaNames.presence(component.javaName());
    }

    /** The names of all components, in the order of the canonical constructor. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        given.forEach(parameter -> names.add(parameter.name()));
        for (ComponentModel component : components()) {
            names.add(component.javaName());
            if (component.tellsAbsence()) {
                names.add(presence(component));
            }
        }
        return names;
    }

    /**
     * A call of the canonical constructor with variables named like the components.
     *
     * @param presence the expression for a component that {@link #presence(ComponentModel)} names
     */
    CodeBlock construction(UnaryOperator<String> presence) {
        return construction(component -> CodeBlock.of("$L", component.javaName()), presence);
    }

    /**
     * A call of the canonical constructor.
     *
     * @param value the expression for the value of a component
     * @param presence the expression for a component that {@link #presence(ComponentModel)} names
     */
    CodeBlock construction(Function<ComponentModel, CodeBlock> value, UnaryOperator<String> presence) {
        List<CodeBlock> arguments = new ArrayList<>();
        given.forEach(parameter -> arguments.add(CodeBlock.of("$L", parameter.name())));
        for (ComponentModel component : components()) {
            arguments.add(value.apply(component));
            if (component.tellsAbsence()) {
                arguments.add(CodeBlock.of("$L", presence.apply(presence(component))));
            }
        }
        return CodeBlock.of("new $T($L)", name(), CodeBlock.join(arguments, ", "));
    }

    /** A name for a local variable that no component has, and no variable derived from a component. */
    String local(String wish) {
        String name = wish;
        while (isTaken(name)) {
            name += "_";
        }
        return name;
    }

    private boolean isTaken(String name) {
        return names().stream().anyMatch(taken -> taken.equals(name) || taken.startsWith(name + DERIVED));
    }
}
