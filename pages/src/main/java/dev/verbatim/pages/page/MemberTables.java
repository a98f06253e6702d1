package dev.verbatim.pages.page;

import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads single tables and lists of members, without the members that are of the envelope. */
final class MemberTables {
    private final Style style;
    private final ParameterReader reader;
    private final ListRows list;
    private final Set<String> envelope;
    private final Set<String> request;
    private final Set<String> sent;

    /**
     * A reader of tables.
     *
     * @param sent the parameters that the requests of the section send
     */
    MemberTables(Style style, Set<String> sent) {
        this.style = style;
        this.sent = sent;
        this.reader = new ParameterReader(style);
        this.list = new ListRows(style.page());
        this.envelope = style.message().envelope();
        this.request = new HashSet<>(style.message().constants().keySet());
        style.message().name().first().ifPresent(request::add);
        style.message().correlation().flatMap(MessagePath::first).ifPresent(request::add);
    }

    ListRows list() {
        return list;
    }

    /**
     * Reads a table.
     *
     * @param label what the text above it announces
     * @return empty if the table documents something else, or the envelope
     */
    Optional<List<Parameter>> rows(PageBlock.Table table, Optional<Label> label) {
        if (label.equals(Optional.of(Label.OTHER)) || !reader.isMembers(table)) {
            return Optional.empty();
        }
        List<Parameter> rows = reader.read(table).parameters();
        boolean isLabelled = label.isPresent()
                || rows.stream().anyMatch(row -> row.required().isPresent())
                || !sent.isEmpty()
                        && rows.stream()
                                .allMatch(
                                        row -> row.name().filter(sent::contains).isPresent());
        return isLabelled && !isEnvelope(rows, label) ? Optional.of(rows) : Optional.empty();
    }

    /** Whether the rows are members of whole messages: of the envelope alone, or with the member that contains what is documented. */
    private boolean isEnvelope(List<Parameter> rows, Optional<Label> label) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> row.name().ifPresent(names::add));
        boolean isNamed = style.message().name().first().filter(names::contains).isPresent();
        MessagePath content = label.equals(Optional.of(Label.EVENT))
                ? style.message().eventData()
                : label.equals(Optional.of(Label.RESULT))
                        ? style.message().result()
                        : style.message().parameters();
        boolean isCorrelated = Stream.of(
                        style.message().correlation(), style.message().repeated())
                .flatMap(path -> path.flatMap(MessagePath::first).stream())
                .anyMatch(names::contains);
        return isNamed && envelope.containsAll(names)
                || (isNamed || isCorrelated || label.equals(Optional.of(Label.EVENT)))
                        && content.first().filter(names::contains).isPresent();
    }

    /** The rows of parameters. */
    List<Parameter> parameters(List<Parameter> rows) {
        return style.message().parameters().isTop() ? without(rows, request) : rows;
    }

    /** The rows of members of a result. A row for the result itself only leads to those of its members. */
    List<Parameter> results(List<Parameter> rows) {
        String self = style.message().result().last();
        List<Parameter> members = style.message().result().isTop() ? without(rows, envelope) : rows;
        boolean isSelf = !members.isEmpty()
                && !self.isEmpty()
                && members.get(0).name().equals(Optional.of(self))
                && members.stream()
                        .skip(1)
                        .allMatch(row -> row.name()
                                .filter(name -> name.startsWith(self + ".") || name.startsWith(self + "[]."))
                                .isPresent());
        return isSelf
                ? members.stream()
                        .skip(1)
                        .map(row -> row.named(row.name()
                                .orElse("")
                                .substring(row.name().orElse("").indexOf('.') + 1)))
                        .toList()
                : members;
    }

    /** The rows of members of an event. */
    List<Parameter> events(List<Parameter> rows) {
        return style.message().eventData().isTop() ? without(rows, envelope) : rows;
    }

    private static List<Parameter> without(List<Parameter> rows, Set<String> names) {
        return rows.stream()
                .filter(row -> row.name().filter(names::contains).isEmpty())
                .toList();
    }
}
