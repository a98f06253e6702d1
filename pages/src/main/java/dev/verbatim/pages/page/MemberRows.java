package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of the tables and lists about one thing, such as the parameters of an operation, as they are collected. */
final class MemberRows {
    private static final int MOST_ROWS = 1_000;

    private final List<Parameter> rows = new ArrayList<>();
    private final Map<String, Set<Integer>> variants = new HashMap<>();
    private final Set<Integer> withRows = new HashSet<>();
    private final List<Named> objects = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Parameter> byName = new HashMap<>();
    private Optional<Position> position = Optional.empty();
    private int variant;

    /** Begins a part of the section that may be about a variant. */
    void enterVariant() {
        variant++;
    }

    /** Adds the rows of a table or list, apart from those that an earlier one has. */
    void add(Position start, List<Parameter> more) {
        List<Parameter> added = more.stream()
                .filter(row -> row.name().filter(names::contains).isEmpty())
                .toList();
        if (!more.isEmpty()) {
            position = position.or(() -> Optional.of(start));
        }
        more.forEach(row -> row.name()
                .ifPresent(name ->
                        variants.computeIfAbsent(name, key -> new HashSet<>()).add(variant)));
        withRows.add(variant);
        rows.addAll(added);
        for (Parameter row : added) {
            row.name().ifPresent(name -> {
                names.add(name);
                byName.putIfAbsent(name, row);
                objects.add(new Named(row, row.type().map(MemberRows::letters).orElse(""), letters(last(name))));
                byName.putIfAbsent(last(name), row);
            });
        }
    }

    /** Says that there are no members. */
    void addNone(Position start) {
        position = position.or(() -> Optional.of(start));
    }

    boolean isEmpty() {
        return position.isEmpty();
    }

    /** The row of the first of some members that is known. */
    Optional<Parameter> row(List<String> members) {
        return members.stream()
                .flatMap(member -> Optional.ofNullable(byName.get(member)).stream())
                .findFirst();
    }

    /** The last name of a path, without the brackets of an array. */
    private static String last(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    }

    /** The rows whose type or name is an object that is called like this; none among more rows than pages have. */
    List<Parameter> rowsOfType(String object) {
        String wanted = letters(object);
        return wanted.isEmpty() || rows.size() > MOST_ROWS
                ? List.of()
                : objects.stream()
                        .filter(named -> named.type().contains(wanted)
                                || named.name().equals(wanted)
                                || named.name().equals(wanted + "s"))
                        .map(Named::row)
                        .toList();
    }

    /** A row with the letters of its type and its last name. */
    private record Named(Parameter row, String type, String name) {}

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /**
     * The table; empty if nothing was added. A member that only some variants of an operation have is optional.
     */
    Optional<ParameterTable> table() {
        return position.map(start -> new ParameterTable(
                start,
                Optional.empty(),
                rows.stream()
                        .map(row -> isOfAll(row) ? row : row.with(Parameter.Presence.OPTIONAL))
                        .toList()));
    }

    private boolean isOfAll(Parameter row) {
        Set<Integer> of = row.name().map(variants::get).orElse(Set.of());
        return withRows.size() < 2 || of.contains(0) || of.isEmpty() || of.equals(withRows);
    }
}
