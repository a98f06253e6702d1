package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * The first table under the heading Parameters; or tables and lists of parameters, of members of a result or of an event.
 *
 * <p>A row that documents a member of a member has a path for its name, even if its cell has only the last part: the row
 * {@code kind} in the table "Each object in the {@code rows} array" is named {@code rows[].kind}. Where no row has a path that
 * begins with a member, the page says nothing about what is in that member.
 *
 * @param position the first line of the table
 * @param operationName the value of the row {@code operationName}
 * @param parameters the other rows, in the order of the page
 * @since 0.2.0
 */
public record ParameterTable(Position position, Optional<Text> operationName, List<Parameter> parameters) {
    /** Copies the parameters. */
    public ParameterTable {
        parameters = List.copyOf(parameters);
    }
}
