package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.List;
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
 */
public record Parameter(
        Text cell,
        Optional<String> name,
        String description,
        Optional<String> type,
        Optional<RequiredCell> required,
        List<Column> columns,
        Presence presence) {
    /** Copies the columns. */
    public Parameter {
        columns = List.copyOf(columns);
    }

    /** The hash code of the first cell: its position alone tells the rows of a page apart. */
    @Override
    public int hashCode() {
        return cell.hashCode();
    }

    /**
     * A cell of the row.
     *
     * @param label the header of its column, in lower case
     * @param text its plain text
     * @param marked its text with backticks around code
     */
    public record Column(String label, Text text, String marked) {}

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
