package dev.verbatim.pages.page;

import dev.verbatim.pages.page.Parameter.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of the operations of a page, which may refer to each other: "same parameters as for ...". */
final class SharedParameters {
    private final Map<String, Members> operations = new HashMap<>();
    private boolean hasMarkers;

    /** Adds an operation. */
    void add(String name, Members members) {
        operations.putIfAbsent(name, members);
        hasMarkers |= members.parameters().filter(SharedParameters::hasMarkers).isPresent();
    }

    private static boolean hasMarkers(ParameterTable table) {
        return table.parameters().stream()
                .map(row -> row.cell().value())
                .anyMatch(cell -> cell.startsWith("?") || cell.endsWith("?"));
    }

    /**
     * The parameters of an operation.
     *
     * @param isSampled whether it has samples of requests
     * @return empty if the section refers to parameters that are not on the page
     */
    Optional<ParameterTable> parameters(Members members, boolean isSampled) {
        Optional<ParameterTable> own = members.parameters();
        if (members.isPartial()) {
            return members.sameAs().stream()
                    .flatMap(name -> Optional.ofNullable(operations.get(name))
                            .filter(other -> !other.isPartial())
                            .flatMap(Members::parameters)
                            .stream())
                    .findFirst()
                    .map(other -> own.map(table -> joined(other, table)).orElse(other));
        }
        // Where optional parameters are marked, the others are mandatory; other tables of the page count if there are
        // no samples.
        boolean areMarked = own.filter(SharedParameters::hasMarkers).isPresent() || hasMarkers && !isSampled;
        return areMarked ? own.map(SharedParameters::mandatory) : own;
    }

    private static ParameterTable joined(ParameterTable other, ParameterTable own) {
        Set<String> names = new HashSet<>();
        own.parameters().forEach(row -> row.name().ifPresent(names::add));
        List<Parameter> rows = new ArrayList<>(other.parameters().stream()
                .filter(row -> row.name().filter(names::contains).isEmpty())
                .toList());
        rows.addAll(own.parameters());
        return new ParameterTable(own.position(), Optional.empty(), rows);
    }

    private static ParameterTable mandatory(ParameterTable table) {
        return new ParameterTable(
                table.position(),
                table.operationName(),
                table.parameters().stream()
                        .map(row -> row.presence() == Presence.UNSAID ? row.with(Presence.MANDATORY) : row)
                        .toList());
    }

    /** The names of the parameters by position: those of the members of parameters are not among them. */
    static List<String> positional(Optional<ParameterTable> table) {
        List<Parameter> rows = table.map(ParameterTable::parameters).orElse(List.of());
        Set<String> names = new HashSet<>();
        rows.forEach(row -> row.name().ifPresent(names::add));
        return rows.stream()
                .map(row -> row.name().orElse(row.cell().value()))
                .filter(name -> !isBelow(name, names))
                .toList();
    }

    private static boolean isBelow(String name, Set<String> names) {
        int dot = name.indexOf('.');
        String top = dot < 0 ? "" : name.substring(0, dot);
        return top.endsWith("[]") || names.contains(top);
    }
}
