package dev.verbatim.processor.page;

import java.util.Optional;

/**
 * One row of the Parameters table.
 *
 * @param cell the first cell as written; a well-formed row has exactly one member name there
 * @param name the member's name; empty when the cell is not exactly one name
 * @param description the row's Value or Description cell
 * @param type the row's Type cell, where the table has that column
 * @param required the row's Required cell, where the table has that column
 * @param presence what the row says about leaving the parameter out
 */
public record Parameter(
        Text cell,
        Optional<String> name,
        String description,
        Optional<String> type,
        Optional<RequiredCell> required,
        Presence presence) {
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
