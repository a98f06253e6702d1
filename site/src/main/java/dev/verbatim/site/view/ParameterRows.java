package dev.verbatim.site.view;

import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.page.Deprecation;
import dev.verbatim.site.api.Anchors;
import dev.verbatim.site.api.DocumentedParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the rows of tables of parameters and members. */
final class ParameterRows {
    /** A longer example is better seen in the sample. */
    private static final int EXAMPLE_LENGTH = 60;

    private ParameterRows() {}

    /**
     * Makes the rows.
     *
     * @param anchors gives their ids
     * @param prefix the beginning of the ids
     * @param lines the lines of the rows on the page; a parameter that only a sample shows has none
     * @param findings the findings that are not placed yet
     */
    static List<ParameterRow> of(
            List<DocumentedParameter> parameters,
            Anchors anchors,
            String prefix,
            Collection<Integer> lines,
            PlacedFindings findings) {
        List<ParameterRow> rows = new ArrayList<>();
        for (DocumentedParameter parameter : parameters) {
            List<String> demands = parameter.said().constraints().stream()
                    .map(Constraint::demand)
                    .toList();
            String id = anchors.of(prefix, parameter.name());
            rows.add(new ParameterRow(
                    id,
                    parameter.name(),
                    depth(parameter),
                    parameter
                            .items()
                            .filter(items -> !items.equals("any"))
                            .map(items -> parameter.type() + " of " + items)
                            .orElse(parameter.type()),
                    parameter.isInPath() ? "path" : parameter.isRequired() ? "required" : "optional",
                    demands,
                    parameter.said().fallback().orElse(null),
                    parameter.help(),
                    parameter.example().map(ParameterRows::example).orElse(null),
                    Deprecation.ofRow(parameter.help()).isPresent(),
                    lines.contains(parameter.line())
                            ? findings.take(parameter.line(), parameter.line(), id)
                            : List.of()));
        }
        return rows;
    }

    private static int depth(DocumentedParameter parameter) {
        return (int) parameter.path().stream()
                        .filter(part -> !part.equals(DocumentedParameter.ELEMENT))
                        .count()
                - 1;
    }

    private static @Nullable String example(JsonValue value) {
        String json = JsonSource.of(value);
        return json.length() <= EXAMPLE_LENGTH ? json : null;
    }
}
