package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the Parameters table. */
final class ParameterReader {
    private static final String ONE = "[@$#+]?[\\p{L}\\p{Nd}_.$@#+:-]*[\\p{L}\\p{Nd}_.$@#+-]";

    /** A member's name, or the path of one in objects and arrays: {@code items[].quantity}. */
    private static final Pattern NAME = Pattern.compile(ONE + "(?:\\[\\](?:\\." + ONE + ")?)*");

    private final Style style;

    ParameterReader(Style style) {
        this.style = style;
    }

    /** Reads a table. A second row that names the operation counts as a parameter, so that a rule can report it. */
    ParameterTable read(PageBlock.Table table) {
        Columns columns = new Columns(table.rows().get(0), style.page());
        int operation = operationRow(table);
        List<Parameter> parameters = new ArrayList<>();
        for (int index = 1; index < table.rows().size(); index++) {
            if (index != operation) {
                add(
                        parameters,
                        parameter(table.rows().get(index), table.marked().get(index), columns));
            }
        }
        return new ParameterTable(
                table.position(), operationName(table, operation, columns), withAlternatives(parameters));
    }

    /** Adds a row; one without a name continues the text of the row above it, as long texts do in narrow tables. */
    private void add(List<Parameter> rows, Parameter row) {
        int last = rows.size() - 1;
        if (style.page().operations() == PageStyle.Operations.SECTION
                && last >= 0
                && row.cell().value().isBlank()
                && rows.get(last).name().isPresent()) {
            rows.set(last, rows.get(last).continued(row));
        } else {
            rows.add(row);
        }
    }

    /** Rows that share one cell which says yes are alternatives: one of them must be sent, and any may be left out. */
    private static List<Parameter> withAlternatives(List<Parameter> rows) {
        Set<Position> cells = new HashSet<>();
        Set<Position> shared = new HashSet<>();
        for (Parameter row : rows) {
            row.required()
                    .map(cell -> cell.text().position())
                    .filter(cell -> !cells.add(cell))
                    .ifPresent(shared::add);
        }
        return shared.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> row.required()
                                        .filter(cell ->
                                                shared.contains(cell.text().position()))
                                        .isPresent()
                                ? row.with(Parameter.Presence.OPTIONAL)
                                : row)
                        .toList();
    }

    /** Whether the header of a table has the name of a member, and what members are. */
    boolean isMembers(PageBlock.Table table) {
        Columns columns = new Columns(table.rows().get(0), style.page());
        return columns.labels.size() > 1
                && style.page().nameColumns().stream().anyMatch(columns.labels::contains)
                && !columns.labels.get(columns.name).isEmpty();
    }

    /** Reads only the operation's name from a table; empty if the table has no row for it. */
    Optional<Text> operationName(PageBlock.Table table) {
        int operation = operationRow(table);
        return operation < 0
                ? Optional.empty()
                : operationName(table, operation, new Columns(table.rows().get(0), style.page()));
    }

    private static Optional<Text> operationName(PageBlock.Table table, int row, Columns columns) {
        return row < 0 ? Optional.empty() : Optional.of(cell(table.rows().get(row), columns.value));
    }

    /** Returns the index of the first row that names the operation; -1 if there is none. */
    private int operationRow(PageBlock.Table table) {
        if (style.page().operationName().contains(PageStyle.NameSource.ROW)) {
            String label = style.message().name().last();
            for (int index = 1; index < table.rows().size(); index++) {
                if (table.rows().get(index).get(0).value().equals(label)) {
                    return index;
                }
            }
        }
        return -1;
    }

    private static Parameter parameter(List<Text> row, List<String> marked, Columns header) {
        Text cell = row.get(header.name);
        Optional<String> name = header.markers.name(cell.value()).filter(NAME.asMatchPredicate());
        Optional<RequiredCell> requiredCell =
                header.required < 0 ? Optional.empty() : Optional.of(header.required(cell(row, header.required)));
        List<String> otherCells = new ArrayList<>();
        List<Parameter.Column> columns = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            if (column != header.required && column != header.name) {
                otherCells.add(row.get(column).value());
                columns.add(new Parameter.Column(header.labels.get(column), row.get(column), marked.get(column)));
            }
        }
        return new Parameter(
                cell,
                name,
                cell(row, header.description).value(),
                header.type < 0
                        ? Optional.empty()
                        : Optional.of(cell(row, header.type).value()),
                requiredCell,
                columns,
                header.markers.isOptional(cell.value(), requiredCell)
                        ? Parameter.Presence.OPTIONAL
                        : PresenceReader.read(requiredCell, otherCells));
    }

    private static Text cell(List<Text> row, int column) {
        return column < row.size() ? row.get(column) : new Text("", row.get(0).position());
    }

    /** The columns of a table by their meaning; -1 for those that it does not have. */
    private static final class Columns {
        private final List<Text> header;
        private final List<String> labels;
        private final OptionalMarkers markers;
        private final int name;
        private final int value;
        private final int description;
        private final int type;
        private final int required;

        Columns(List<Text> header, PageStyle style) {
            this.header = header;
            this.labels =
                    header.stream().map(cell -> PageStyle.folded(cell.value())).toList();
            this.markers = OptionalMarkers.of(style);
            this.name = column(style.nameColumns(), 0);
            this.type = column(style.typeColumns(), -1);
            this.required = column(style.requiredColumns(), -1);
            int other = 1;
            while (other == type || other == required || other == name && name > 0) {
                other++;
            }
            this.value = column(style.valueColumns(), other);
            this.description = column(style.descriptionColumns(), other);
        }

        /** A cell of the column {@code Optional} says the opposite of one of the column {@code Required}. */
        RequiredCell required(Text cell) {
            if (dev.verbatim.pages.style.Columns.DEFAULT.contains(labels.get(required))) {
                return RequiredCell.ofDefault(cell, header.get(required).value());
            }
            RequiredCell read = RequiredCell.of(cell, header.get(required).value());
            return labels.get(required).equals(dev.verbatim.pages.style.Columns.OPTIONAL) ? read.opposite() : read;
        }

        private int column(List<String> synonyms, int otherwise) {
            for (String synonym : synonyms) {
                int column = labels.indexOf(synonym);
                if (column >= 0) {
                    return column;
                }
            }
            return otherwise;
        }
    }
}
