package dev.verbatim.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of parameters or members.
 *
 * @param id its id in the page
 * @param name its whole name
 * @param depth how many members it is in, for its indentation
 * @param type its type, such as {@code array of string}
 * @param presence {@code required}, {@code optional}, or {@code path} for a variable of the URL
 * @param demands what its values must be
 * @param fallback its default; {@code null} if it has none
 * @param help what the page says about it; may be empty
 * @param example a value in a sample, as JSON; {@code null} if no sample has it or it is long
 * @param isDeprecated whether the page says so
 * @param findings the findings about its row
 */
record ParameterRow(
        String id,
        String name,
        int depth,
        String type,
        String presence,
        List<String> demands,
        @Nullable String fallback,
        String help,
        @Nullable String example,
        boolean isDeprecated,
        List<FindingView> findings) {
    /** Copies the lists. */
    ParameterRow {
        demands = List.copyOf(demands);
        findings = List.copyOf(findings);
    }

    /** A class for the indentation; there are classes for the first levels only. */
    String indent() {
        return "depth-" + Math.min(depth, 4);
    }
}
