package dev.verbatim.processor.naming;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ObjectType;
import dev.verbatim.processor.model.RecordModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives all classes nested in a generated one unique names after the user has chosen the types of members: records of objects, codecs
 * of user records, and builders.
 */
final class NestedTypes {
    /** The class file of a nested class has its full name; file names have at most 255 bytes. */
    private static final int MOST_CHARACTERS = 255 - "$Builder.class".length();

    /** The number of characters to show of a name that is too long. */
    private static final int SHORT = 20;

    private final Consumer<UnnamedMember> found;

    /**
     * Creates the names for the types of one message.
     *
     * @param found receives the members whose types have a name that is already taken
     */
    NestedTypes(Consumer<UnnamedMember> found) {
        this.found = found;
    }

    /** Returns a record with the final names of its nested types. */
    RecordModel named(RecordModel model) {
        return named(model, model.name(), "");
    }

    private RecordModel named(RecordModel model, String name, String prefix) {
        Map<ObjectType, String> names = new LinkedHashMap<>();
        Map<String, ComponentModel> taken = new HashMap<>();
        List<ComponentModel> components = new ArrayList<>();
        for (ComponentModel component : model.components()) {
            Optional<ObjectType> object = component.type().object().filter(found -> !found.isShared());
            if (object.isPresent() && !names.containsKey(object.get())) {
                String type = name(component, object.get(), model);
                names.put(object.get(), type);
                check(component, name, type, taken, prefix);
            }
            components.add(component.withType(component
                    .type()
                    .withObject(found -> found.isShared()
                            ? found
                            : found.withGenerated(named(
                                    found.generated(),
                                    name + "." + names.get(found),
                                    prefix + component.jsonName() + ".")))));
        }
        return new RecordModel(name, model.doc(), model.position(), components);
    }

    /**
     * Separates members that share a type because they had the same shape, but for which the user has chosen different types. The name
     * stays with the member that it comes from, or else with the first one; the others get their own.
     */
    private static String name(ComponentModel component, ObjectType object, RecordModel model) {
        String shared = object.generatedName();
        List<ComponentModel> holders = model.components().stream()
                .filter(other -> other.type()
                        .object()
                        .map(ObjectType::generatedName)
                        .filter(shared::equals)
                        .isPresent())
                .toList();
        ComponentModel holder = holders.stream()
                .filter(other -> other.typeName().equals(shared))
                .findFirst()
                .orElse(holders.get(0));
        return holder.type().object().equals(Optional.of(object)) ? shared : component.typeName();
    }

    private void check(
            ComponentModel component, String enclosing, String type, Map<String, ComponentModel> taken, String prefix) {
        if (enclosing.length() + type.length() >= MOST_CHARACTERS) {
            report(
                    component,
                    "gives a Java type whose name, " + enclosing.length()
                            + " characters of outer types included, is too long for the name of a file",
                    prefix,
                    JavaNames.proposal(component.jsonName().substring(0, SHORT)));
        }
        ComponentModel other = taken.putIfAbsent(JavaNames.folded(type), component);
        if (type.equalsIgnoreCase(JavaNames.BUILDER)) {
            report(component, "gives the Java type " + type + ", which already exists", prefix, another(component));
        } else if (other != null) {
            report(
                    component,
                    "gives the Java type " + type + ", as does " + Quote.of(other.jsonName()),
                    prefix,
                    another(component));
        }
    }

    private static String another(ComponentModel component) {
        // A name that ends in a digit is not a plural.
        return JavaNames.proposal(component.jsonName()) + "2";
    }

    private void report(ComponentModel component, String problem, String prefix, String as) {
        found.accept(new UnnamedMember(
                component, problem, Optional.of(new UnnamedMember.Name(prefix + component.jsonName(), as))));
    }
}
