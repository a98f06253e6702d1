package dev.verbatim.processor.write;

import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
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
     * @param types what it holds, by the request that says so
     */
    record Field(String jsonName, String javaName, Map<RecordModel, ValueType> types) {
        /** What it holds; empty if that depends on the operation. */
        Optional<ValueType> type() {
            return types.values().stream().distinct().count() == 1
                    ? types.values().stream().findFirst()
                    : Optional.empty();
        }
    }

    BodyFields(ApiModel api) {
        Set<String> taken = new HashSet<>();
        for (OperationModel operation : api.operations()) {
            RecordModel request = operation.request().body();
            for (ComponentModel component : request.components()) {
                fields.computeIfAbsent(
                                component.jsonName(),
                                name -> new Field(name, free(component.javaName(), taken), new LinkedHashMap<>()))
                        .types()
                        .put(request, component.type());
            }
        }
    }

    /** The members by name. */
    Collection<Field> all() {
        return fields.values();
    }

    /** The field of a member of a request. */
    Field of(ComponentModel component) {
        return fields.get(component.jsonName());
    }

    private static String free(String wish, Set<String> taken) {
        String name = wish;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
