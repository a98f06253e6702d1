package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Columns;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the Parameters table. */
final class ParameterReader {
    private static final String ONE = "[@$#+]?[\\p{L}\\p{Nd}_.$@#+:-]*[\\p{L}\\p{Nd}_.$@#+-]";

    /** A member's name, or the path of one in objects and arrays: {@code items[].quantity}. */
    private static final Pattern NAME = Pattern.compile(ONE + "(?:\\[\\](?:\\." + ONE + ")?)*");

    private final List<String> header;
    private final int value;
    private final int description;
    private final int type;
    private final int required;

    private ParameterReader(List<Text> header) {
        this.header = header.stream().map(cell -> label(cell.value())).toList();
        this.type = column(Columns.TYPE, -1);
        this.required = column(Columns.REQUIRED, -1);
        int other = 1;
        while (other == type || other == required) {
            other++;
        }
        this.value = column(Columns.VALUE, other);
        this.description = column(Columns.DESCRIPTION, other);
    }

    /** Reads a table. A second row {@code operationName} counts as a parameter, so that a rule can report it. */
    static ParameterTable read(PageBlock.Table table) {
        ParameterReader reader = new ParameterReader(table.rows().get(0));
        Optional<Text> operationName = Optional.empty();
        List<Parameter> parameters = new ArrayList<>();
        for (int index = 1; index < table.rows().size(); index++) {
            List<Text> row = table.rows().get(index);
            if (operationName.isEmpty() && row.get(0).value().equals(Style.OPERATION_NAME)) {
                operationName = Optional.of(reader.cell(row, reader.value));
            } else {
                parameters.add(reader.parameter(row, table.marked().get(index)));
            }
        }
        return new ParameterTable(table.position(), operationName, parameters);
    }

    private Parameter parameter(List<Text> row, List<String> marked) {
        Text cell = row.get(0);
        Optional<String> name = Optional.of(cell.value()).filter(NAME.asMatchPredicate());
        Optional<RequiredCell> requiredCell =
                required < 0 ? Optional.empty() : Optional.of(RequiredCell.of(cell(row, required)));
        List<String> otherCells = new ArrayList<>();
        List<Parameter.Column> columns = new ArrayList<>();
        for (int column = 1; column < row.size(); column++) {
            if (column != required) {
                otherCells.add(row.get(column).value());
                columns.add(new Parameter.Column(header.get(column), row.get(column), marked.get(column)));
            }
        }
        return new Parameter(
                cell,
                name,
                cell(row, description).value(),
                type < 0 ? Optional.empty() : Optional.of(cell(row, type).value()),
                requiredCell,
                columns,
                PresenceReader.read(requiredCell, otherCells));
    }

    /** A label normalised for comparison: {@code Required?} becomes {@code required}. */
    private static String label(String cell) {
        String label = cell.toLowerCase(Locale.ROOT);
        return label.endsWith("?") || label.endsWith(":")
                ? label.substring(0, label.length() - 1).strip()
                : label;
    }

    private Text cell(List<Text> row, int column) {
        return column < row.size() ? row.get(column) : new Text("", row.get(0).position());
    }

    private int column(List<String> synonyms, int otherwise) {
        return synonyms.stream()
                .map(header::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(otherwise);
    }
}
