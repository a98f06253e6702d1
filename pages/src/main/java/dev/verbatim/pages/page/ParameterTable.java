package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * The first table under the heading Parameters.
 *
 * @param position the first line of the table
 * @param operationName the value of the row {@code operationName}
 * @param parameters the other rows, in the order of the page
 */
public record ParameterTable(Position position, Optional<Text> operationName, List<Parameter> parameters) {
    /** Copies the parameters. */
    public ParameterTable {
        parameters = List.copyOf(parameters);
    }
}
