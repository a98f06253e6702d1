package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.Comparison;
import dev.verbatim.testkit.json.JsonValue;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/** Compares ids, and the URIs and paths that have ids in them, by binding the documented ids to the live ones. */
final class IdRules {
    private final PathNames names;
    private final Bindings bindings;
    private final String since;

    /** @param step the number of the step that shows the ids */
    IdRules(PathNames names, Bindings bindings, int step) {
        this.names = names;
        this.bindings = bindings;
        since = "since step " + step;
    }

    /** An id is bound, but an empty one stays empty. */
    Optional<String> id(JsonValue documented, JsonValue observed, JsonObject owner) {
        String page = documented.text();
        String live = observed.text();
        if (documented.getClass() != observed.getClass() || page.isEmpty() != live.isEmpty()) {
            return Optional.of(Comparison.unequal(documented, observed));
        }
        return page.isEmpty() ? Optional.empty() : because(bindings.bind(page, live, since), documented, observed);
    }

    /** A URI is compared segment by segment, without scheme, host and port. */
    Optional<String> uri(JsonValue documented, JsonValue observed, JsonObject owner) {
        List<String> page = PathNames.segments(documented.text());
        List<String> live = PathNames.segments(observed.text());
        if (documented.getClass() != observed.getClass() || page.size() != live.size()) {
            return Optional.of(Comparison.unequal(documented, observed));
        }
        Optional<String> problem = Optional.empty();
        for (int i = 0; i < page.size() && problem.isEmpty(); i++) {
            problem = segment(page.get(i), live.get(i));
        }
        return because(problem, documented, observed);
    }

    private Optional<String> segment(String documented, String observed) {
        boolean id = names.isId(documented) || bindings.live(documented).isPresent();
        if (id && !observed.isEmpty()) {
            return bindings.bind(documented, observed, since);
        }
        return documented.equals(observed)
                ? Optional.empty()
                : Optional.of("the path has \"" + observed + "\" for \"" + documented + "\"");
    }

    private static Optional<String> because(Optional<String> problem, JsonValue documented, JsonValue observed) {
        return problem.map(reason -> Comparison.unequal(documented, observed) + ": " + reason);
    }
}
