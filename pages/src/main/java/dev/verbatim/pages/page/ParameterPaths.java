package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which rows document members of the request itself and which document members of objects in it. A name with
 * {@code []} is a path. A name with a dot is a path if its first part has its own row or is an object or array in a sample,
 * and if no sample sends a member with the whole name.
 *
 * @since 0.2.0
 */
public final class ParameterPaths {
    private final Map<Parameter, ParameterPath> paths = new LinkedHashMap<>();

    private ParameterPaths(Collection<Parameter> rows, Collection<JsonObject> requests) {
        Set<String> documented = new HashSet<>();
        rows.forEach(row -> row.name().ifPresent(documented::add));
        Set<String> sent = new HashSet<>();
        Set<String> structured = new HashSet<>();
        for (JsonObject request : requests) {
            for (JsonMember member : request.members()) {
                sent.add(member.name());
                if (member.value() instanceof JsonObject || member.value() instanceof JsonArray) {
                    structured.add(member.name());
                }
            }
        }
        for (Parameter row : rows) {
            row.name().ifPresent(name -> {
                ParameterPath path = ParameterPath.parse(name);
                boolean nested = path.isNested()
                        && !sent.contains(name)
                        && (name.contains("[]") || documented.contains(path.top()) || structured.contains(path.top()));
                boolean isList = !path.names().isEmpty() && name.endsWith("[]") && !path.isNested();
                paths.put(row, nested || isList ? path : ParameterPath.of(name));
            });
        }
    }

    /**
     * The paths of a page's rows.
     *
     * @param requests the samples of the page's operation
     */
    public static ParameterPaths of(Collection<Parameter> rows, Collection<JsonObject> requests) {
        return new ParameterPaths(rows, requests);
    }

    /** The rows whose first cell is exactly one name or path, in the order of the page. */
    public Map<Parameter, ParameterPath> all() {
        return paths;
    }

    /** The rows that document members inside one member of the request, with paths relative to it. */
    public Map<Parameter, ParameterPath> in(String top) {
        Map<Parameter, ParameterPath> rows = new LinkedHashMap<>();
        paths.forEach((row, path) -> {
            if (path.isNested() && path.top().equals(top)) {
                rows.put(row, path.below());
            }
        });
        return rows;
    }

    /** The members of the request that have a row or contain a member that has one. */
    public List<String> tops() {
        return paths.values().stream().map(ParameterPath::top).distinct().toList();
    }
}
