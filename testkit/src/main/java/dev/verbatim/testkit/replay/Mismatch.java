package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A way in which a step is not as documented.
 *
 * @param line the page's line
 * @param what what is wrong
 * @param documented the page's JSON; null if the page documents nothing here or there is nothing to compare
 * @param observed the JSON that the server sent; null if there was none
 * @param differences the members that differ; empty if the whole value does
 * @since 0.1.0
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

    /** Returns a mismatch without JSON. */
    static Mismatch of(int line, String what) {
        return new Mismatch(line, what, null, null, List.of());
    }
}
