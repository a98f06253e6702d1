package dev.verbatim.processor.bind;

import dev.verbatim.processor.check.Finding;
import dev.verbatim.processor.check.Quote;
import dev.verbatim.processor.check.Rule;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.OwnRecord;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives all classes that are nested in a generated one names of their own, once the user has chosen the types of members: the
 * records of objects, the classes that read and write the user's records, and the builders.
 */
final class NestedTypes {
    /** The name of a nested class is that of its file, for which file systems have 255 bytes. */
    private static final int MOST_CHARACTERS = 255 - "$Builder.class".length();

    private final Consumer<Finding> findings;

    /**
     * Names for the records of an API.
     *
     * @param findings takes the members whose types have to have a name that is another's
     */
    NestedTypes(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** A record with the names that the types in it have in the end. */
    RecordModel named(RecordModel model) {
        return named(model, model.name());
    }

    private RecordModel named(RecordModel model, String name) {
        Map<ValueType, String> names = new LinkedHashMap<>();
        Map<String, ComponentModel> taken = new HashMap<>();
        List<ComponentModel> components = new ArrayList<>();
        for (ComponentModel component : model.components()) {
            Optional<ValueType> object = component.type().object();
            if (object.isPresent() && !names.containsKey(object.get())) {
                String type = name(component, object.get(), model);
                names.put(object.get(), type);
                check(component, name, type, taken);
            }
            components.add(component.withType(
                    component.type().withObject(found -> named(found, name + "." + names.get(found)))));
        }
        return new RecordModel(name, model.doc(), model.position(), components);
    }

    private ValueType named(ValueType object, String name) {
        if (object instanceof ValueType.Own own) {
            RecordModel codec = named(own.own().codec(), name);
            return new ValueType.Own(new OwnRecord(
                    own.own().type(), codec, own.own().header(), own.own().optionals()));
        }
        return new ValueType.Nested(named(((ValueType.Nested) object).model(), name));
    }

    /**
     * Members of one shape share a type, until the user chooses different ones: then the name stays with the member that it
     * comes from, or else with the first, and the others get their own.
     */
    private static String name(ComponentModel component, ValueType object, RecordModel model) {
        String shared = object.generatedName();
        List<ComponentModel> holders = model.components().stream()
                .filter(other -> other.type()
                        .object()
                        .map(ValueType::generatedName)
                        .filter(shared::equals)
                        .isPresent())
                .toList();
        ComponentModel holder = holders.stream()
                .filter(other -> ownName(other).equals(shared))
                .findFirst()
                .orElse(holders.get(0));
        return holder.type().object().equals(Optional.of(object)) ? shared : ownName(component);
    }

    private static String ownName(ComponentModel component) {
        return component.type().objectName(JavaNames.type(component.jsonName()));
    }

    private void check(ComponentModel component, String enclosing, String type, Map<String, ComponentModel> taken) {
        if (enclosing.length() + type.length() >= MOST_CHARACTERS) {
            report(
                    component,
                    "gives a Java type whose name, " + enclosing.length()
                            + " characters of outer types included, is too long for the name of a file");
        }
        ComponentModel other = taken.putIfAbsent(JavaNames.folded(type), component);
        if (type.equalsIgnoreCase(JavaNames.BUILDER)) {
            report(component, "gives the Java type " + type + ", which is there already");
        } else if (other != null) {
            report(component, "gives the Java type " + type + ", as does " + Quote.of(other.jsonName()));
        }
    }

    private void report(ComponentModel component, String problem) {
        findings.accept(new Finding(
                Rule.NAME_COLLISION,
                component.position().file(),
                component.position().position(),
                Quote.of(component.jsonName()) + " " + problem));
    }
}
