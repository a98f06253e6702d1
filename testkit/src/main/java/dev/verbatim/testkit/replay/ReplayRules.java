package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdSegments;
import dev.verbatim.testkit.json.JsonComparison;
import dev.verbatim.testkit.json.MemberRule;
import dev.verbatim.testkit.json.MemberRules;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The rules for comparing one step's members. They record in the state what they learn about the server. */
final class ReplayRules implements MemberRules {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private final Function<String, MemberKind> kinds;
    private final Predicate<String> optional;
    private final LiveState state;
    private final IdRules ids;
    private final TimestampRules timestamps;

    ReplayRules(
            Function<String, MemberKind> kinds,
            Predicate<String> optional,
            IdSegments idSegments,
            LiveState state,
            int step) {
        this.kinds = kinds;
        this.optional = optional;
        this.state = state;
        ids = new IdRules(idSegments, state.bindings(), step);
        timestamps = new TimestampRules(state, Instant::now);
    }

    @Override
    public Optional<MemberRule> rule(String name, JsonNode documented) {
        MemberKind kind = kinds.apply(name);
        if (!kind.fits(documented)) {
            return kind == MemberKind.VALUE ? timestamps.unset(name, documented) : Optional.empty();
        }
        return switch (kind) {
            case ID -> Optional.of(ids::id);
            case URI -> Optional.of(ids::uri);
            case SET -> Optional.of(ReplayRules::set);
            case DURATION -> Optional.of((page, live, owner) -> duration(name, page, live, owner));
            case TIMESTAMP -> Optional.of(timestamps::current);
            case ORDERED_TIMESTAMP -> Optional.of(timestamps::ordered);
            case ANY -> Optional.of(ReplayRules::any);
            case VALUE -> Optional.empty();
        };
    }

    @Override
    public boolean isOptional(String name) {
        return optional.test(name);
    }

    private static Optional<String> set(JsonNode documented, JsonNode observed, JsonNode owner) {
        if (!observed.isArray()) {
            return Optional.of(JsonComparison.unequal(documented, observed));
        }
        Set<String> missing = elements(documented);
        Set<String> extra = elements(observed);
        missing.removeAll(elements(observed));
        extra.removeAll(elements(documented));
        return missing.isEmpty() && extra.isEmpty()
                ? Optional.empty()
                : Optional.of("documented and not observed: " + listed(missing) + "; observed and not documented: "
                        + listed(extra));
    }

    private static Optional<String> any(JsonNode documented, JsonNode observed, JsonNode owner) {
        return ScalarText.sameType(documented, observed)
                ? Optional.empty()
                : Optional.of(JsonComparison.unequal(documented, observed) + ": the types of the values differ");
    }

    private Optional<String> duration(String name, JsonNode documented, JsonNode observed, JsonNode owner) {
        String seconds = ScalarText.of(observed);
        if (!ScalarText.sameType(documented, observed)
                || !WHOLE.matcher(seconds).matches()) {
            return Optional.of(JsonComparison.unequal(documented, observed) + ": a duration is whole seconds");
        }
        String what = owner.has("id") ? name + " of " + ScalarText.of(owner.get("id")) : name;
        return state.lasts(what, Long.parseLong(seconds));
    }

    private static Set<String> elements(JsonNode array) {
        return array.valueStream().map(JsonNode::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String listed(Set<String> elements) {
        return elements.isEmpty() ? "none" : String.join(", ", elements);
    }
}
