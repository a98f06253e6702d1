package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something at a step that is not as documented.
 *
 * @param line the page's line
 * @param what what is wrong
 * @param documented the JSON of the page; null when the page documents nothing here, or there is nothing to compare
 * @param observed the JSON that came; null when none did
 * @param differences the members that differ; empty when the whole does
 */
public record Mismatch(
        int line,
        String what,
        @Nullable JsonNode documented,
        @Nullable JsonNode observed,
        List<Difference> differences) {
    /** Copies the differences. */
    public Mismatch {
        differences = List.copyOf(differences);
    }

    /** A mismatch without JSON. */
    static Mismatch of(int line, String what) {
        return new Mismatch(line, what, null, null, List.of());
    }
}
