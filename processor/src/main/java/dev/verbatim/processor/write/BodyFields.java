package dev.verbatim.processor.write;

import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ValueType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The members of an API's requests: what a body can have before its operation is known. */
final class BodyFields {
    private final SortedMap<String, Field> fields = new TreeMap<>();

    /**
     * A member.
     *
     * @param jsonName its name on the wire
     * @param javaName the field that it is read into
     * @param type what it holds; empty if that depends on the operation
     */
    record Field(String jsonName, String javaName, Optional<ValueType> type) {}

    BodyFields(ApiModel api) {
        Set<String> taken = new HashSet<>();
        api.operations().stream()
                .flatMap(operation -> operation.request().body().components().stream())
                .forEach(component -> add(component, taken));
    }

    /** The members by name. */
    Collection<Field> all() {
        return fields.values();
    }

    /** The field of a member of a request. */
    Field of(ComponentModel component) {
        return fields.get(component.jsonName());
    }

    private void add(ComponentModel component, Set<String> taken) {
        Field other = fields.get(component.jsonName());
        if (other == null) {
            String name = component.javaName();
            while (!taken.add(name)) {
                name += "_";
            }
            fields.put(component.jsonName(), new Field(component.jsonName(), name, Optional.of(component.type())));
        } else if (!other.type().equals(Optional.of(component.type()))) {
            fields.put(component.jsonName(), new Field(component.jsonName(), other.javaName(), Optional.empty()));
        }
    }
}
