package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One row of the Parameters table.
 *
 * @param cell the first cell as written; in a well-formed row, exactly one member name
 * @param name the member's name; empty when the cell is not exactly one name
 * @param description the row's Value or Description cell
 * @param type the row's Type cell, where the table has that column
 * @param required the row's Required cell, where the table has that column
 * @param columns the row's cells besides the first one and the one under Required
 * @param presence what the row says about leaving the parameter out
 * @since 0.2.0
 */
public record Parameter(
        Text cell,
        Optional<String> name,
        String description,
        Optional<String> type,
        Optional<RequiredCell> required,
        List<Column> columns,
        Presence presence) {
    /** The length of paths that no page has. */
    private static final int DEEP_PATH = 500;

    /** Copies the columns. */
    public Parameter {
        columns = List.copyOf(columns);
    }

    /** The hash code of the first cell: its position alone tells the rows of a page apart. */
    @Override
    public int hashCode() {
        return cell.hashCode();
    }

    /** The same row for a member of a member: its name is a path, and its cell stays as it is written. */
    Parameter below(String path) {
        return name.map(last -> named(path + last)).orElse(this);
    }

    /** The same row with another name. */
    Parameter named(String other) {
        return new Parameter(cell, Optional.of(other), description, type, required, columns, presence);
    }

    /** The same row with the text of another one at the ends of its cells. */
    Parameter continued(Parameter other) {
        List<Column> longer = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            longer.add(columns.get(index).continued(other.columns().get(index)));
        }
        return new Parameter(cell, name, joined(description, other.description()), type, required, longer, presence);
    }

    private static String joined(String text, String more) {
        return more.isBlank() ? text : (text + " " + more).strip();
    }

    /** Whether it is a member of so many members that no page would go on. */
    boolean isDeep() {
        return name.filter(path -> path.length() > DEEP_PATH).isPresent();
    }

    /** The beginning of the paths of this member's members: {@code rows[].} for an array, {@code options.} for an object. */
    String pathOfMembers() {
        String words = type.orElse(description).toLowerCase(Locale.ROOT);
        boolean isArray = words.startsWith("array") || words.startsWith("list") || words.contains("[]");
        String self = name.orElse(cell.value());
        return self + (isArray && !self.endsWith("[]") ? "[]." : ".");
    }

    /** The same row with another presence. */
    Parameter with(Presence other) {
        return new Parameter(cell, name, description, type, required, columns, other);
    }

    /**
     * A cell of the row.
     *
     * @param label the header of its column, in lower case
     * @param text its plain text
     * @param marked its text with backticks around code
     */
    public record Column(String label, Text text, String marked) {
        private Column continued(Column other) {
            return new Column(
                    label,
                    new Text(joined(text.value(), other.text().value()), text.position()),
                    joined(marked, other.marked()));
        }
    }

    /** What a row says about leaving its parameter out. */
    public enum Presence {
        /** Every request sends it. */
        MANDATORY,
        /** A request may leave it out. */
        OPTIONAL,
        /** The row says nothing; the samples decide. */
        UNSAID
    }
}
