package dev.verbatim.processor.write;

import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The members that a body can have before its operation is known: those of all requests of an API. */
final class BodyFields {
    /** The parameter for a member's name, in the method that reads members. */
    static final String NAME = "name";

    /** The parameter for the parser, in the method that reads members. */
    static final String IN = "in";

    private final SortedMap<String, Field> fields = new TreeMap<>();

    /**
     * A member.
     *
     * @param jsonName its name on the wire
     * @param javaName the field that holds it
     * @param type its type; empty if that depends on the operation
     * @param uses the requests that have it
     */
    record Field(String jsonName, String javaName, Optional<ValueType> type, List<Use> uses) {}

    /**
     * A request that has a member.
     *
     * @param request the request
     * @param component the member
     */
    record Use(RecordModel request, ComponentModel component) {
        ValueType type() {
            return component.type();
        }
    }

    BodyFields(ApiModel api) {
        SortedMap<String, List<Use>> uses = new TreeMap<>();
        for (OperationModel operation : api.operations()) {
            RecordModel request = operation.request().body();
            for (ComponentModel component : request.components()) {
                uses.computeIfAbsent(component.jsonName(), name -> new ArrayList<>())
                        .add(new Use(request, component));
            }
        }
        LocalNames javaNames = new LocalNames(Set.of(NAME, IN));
        uses.forEach((name, all) -> fields.put(
                name, new Field(name, javaNames.add(all.get(0).component().javaName()), common(all), all)));
    }

    /** The members by name. */
    Collection<Field> all() {
        return fields.values();
    }

    /** The field of a member of a request. */
    Field of(ComponentModel component) {
        return Objects.requireNonNull(fields.get(component.jsonName()));
    }

    private static Optional<ValueType> common(List<Use> uses) {
        ValueType first = uses.get(0).type();
        return uses.stream().allMatch(use -> use.type().equals(first)) ? Optional.of(first) : Optional.empty();
    }
}
