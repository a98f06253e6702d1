package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.pages.ids.IdSegments;
import dev.verbatim.testkit.client.DocumentedPath;
import dev.verbatim.testkit.json.JsonComparison;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares ids, and URIs and paths with ids in them. Binds each documented id to a live one. */
final class IdRules {
    private final IdSegments idSegments;
    private final IdBindings bindings;
    private final String since;

    /** @param step the number of the step that shows the ids */
    IdRules(IdSegments idSegments, IdBindings bindings, int step) {
        this.idSegments = idSegments;
        this.bindings = bindings;
        since = "since step " + step;
    }

    /** Binds the ids; an empty id must be empty in both values. */
    Optional<String> id(JsonNode documented, JsonNode observed, JsonNode owner) {
        String page = ScalarText.of(documented);
        String live = ScalarText.of(observed);
        if (!ScalarText.sameType(documented, observed) || page.isEmpty() != live.isEmpty()) {
            return Optional.of(JsonComparison.unequal(documented, observed));
        }
        return page.isEmpty() ? Optional.empty() : because(bindings.bind(page, live, since), documented, observed);
    }

    /** Compares URIs segment by segment, without scheme and authority. */
    Optional<String> uri(JsonNode documented, JsonNode observed, JsonNode owner) {
        List<String> page = DocumentedPath.segments(ScalarText.of(documented));
        List<String> live = DocumentedPath.segments(ScalarText.of(observed));
        if (!ScalarText.sameType(documented, observed) || page.size() != live.size()) {
            return Optional.of(JsonComparison.unequal(documented, observed));
        }
        Optional<String> problem = Optional.empty();
        for (int i = 0; i < page.size() && problem.isEmpty(); i++) {
            problem = segment(page.get(i), live.get(i));
        }
        return because(problem, documented, observed);
    }

    private Optional<String> segment(String documented, String observed) {
        boolean id = idSegments.isId(documented) || bindings.live(documented).isPresent();
        if (id && !observed.isEmpty()) {
            return bindings.bind(documented, observed, since);
        }
        return documented.equals(observed)
                ? Optional.empty()
                : Optional.of("the path has \"" + observed + "\" for \"" + documented + "\"");
    }

    private static Optional<String> because(Optional<String> problem, JsonNode documented, JsonNode observed) {
        return problem.map(reason -> JsonComparison.unequal(documented, observed) + ": " + reason);
    }
}
