package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.Comparison;
import dev.verbatim.testkit.json.JsonValue;
import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.MemberRule;
import dev.verbatim.testkit.json.MemberRules;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How one step's members are compared; what is learnt of the server goes into the state. */
final class ReplayRules implements MemberRules {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private final Function<String, MemberKind> kinds;
    private final LiveState state;
    private final IdRules ids;

    ReplayRules(Function<String, MemberKind> kinds, PathNames names, LiveState state, int step) {
        this.kinds = kinds;
        this.state = state;
        ids = new IdRules(names, state.bindings(), step);
    }

    @Override
    public Optional<MemberRule> rule(String name, JsonValue documented) {
        MemberKind kind = kinds.apply(name);
        if (!kind.fits(documented)) {
            return Optional.empty();
        }
        return switch (kind) {
            case ID -> Optional.of(ids::id);
            case URI -> Optional.of(ids::uri);
            case SET -> Optional.of(ReplayRules::set);
            case DURATION -> Optional.of((page, live, owner) -> duration(name, page, live, owner));
            case VALUE -> Optional.empty();
        };
    }

    private static Optional<String> set(JsonValue documented, JsonValue observed, JsonObject owner) {
        if (!(documented instanceof JsonArray page) || !(observed instanceof JsonArray live)) {
            return Optional.of(Comparison.unequal(documented, observed));
        }
        Set<String> missing = elements(page);
        Set<String> extra = elements(live);
        missing.removeAll(elements(live));
        extra.removeAll(elements(page));
        return missing.isEmpty() && extra.isEmpty()
                ? Optional.empty()
                : Optional.of("documented and not observed: " + listed(missing) + "; observed and not documented: "
                        + listed(extra));
    }

    private Optional<String> duration(String name, JsonValue documented, JsonValue observed, JsonObject owner) {
        boolean whole = WHOLE.matcher(observed.text()).matches();
        if (documented.getClass() != observed.getClass() || !whole) {
            return Optional.of(Comparison.unequal(documented, observed) + ": a duration is whole seconds");
        }
        JsonValue id = owner.members().get("id");
        String what = id == null ? name : name + " of " + id.text();
        return state.lasts(what, Long.parseLong(observed.text()));
    }

    private static Set<String> elements(JsonArray array) {
        return array.elements().stream().map(JsonValue::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String listed(Set<String> elements) {
        return elements.isEmpty() ? "none" : String.join(", ", elements);
    }
}
