package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.JsonValue;
import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonNumber;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import dev.verbatim.testkit.json.MemberRule;
import dev.verbatim.testkit.json.MemberRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How one step's members are compared; what is learnt of the server goes into the state. */
final class ReplayRules implements MemberRules {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private final Function<String, MemberKind> kinds;
    private final PathNames names;
    private final LiveState state;
    private final int step;

    ReplayRules(Function<String, MemberKind> kinds, PathNames names, LiveState state, int step) {
        this.kinds = kinds;
        this.names = names;
        this.state = state;
        this.step = step;
    }

    @Override
    public Optional<MemberRule> rule(String name, JsonValue documented) {
        MemberKind kind = kinds.apply(name);
        if (!kind.fits(documented)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case ID -> this::id;
                    case URI -> this::uri;
                    case SET -> ReplayRules::set;
                    case DURATION -> (page, live, owner) -> duration(name, page, live, owner);
                    case VALUE -> throw new IllegalStateException("a value has no rule");
                });
    }

    private Optional<String> id(JsonValue documented, JsonValue observed, JsonObject owner) {
        if (!sameKind(documented, observed) || isEmpty(documented) != isEmpty(observed)) {
            return differs(documented, observed, "");
        }
        return isEmpty(documented)
                ? Optional.empty()
                : state.bindings()
                        .bind(plain(documented), plain(observed), step)
                        .flatMap(problem -> differs(documented, observed, problem));
    }

    private Optional<String> uri(JsonValue documented, JsonValue observed, JsonObject owner) {
        if (!sameKind(documented, observed)) {
            return differs(documented, observed, "");
        }
        List<String> page = PathNames.segments(plain(documented));
        List<String> live = PathNames.segments(plain(observed));
        if (page.size() != live.size()) {
            return differs(documented, observed, "");
        }
        for (int i = 0; i < page.size(); i++) {
            Optional<String> problem = segment(page.get(i), live.get(i));
            if (problem.isPresent()) {
                return differs(documented, observed, problem.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> segment(String documented, String observed) {
        boolean id = names.isId(documented) || state.bindings().live(documented).isPresent();
        if (id && !observed.isEmpty()) {
            return state.bindings().bind(documented, observed, step);
        }
        return documented.equals(observed)
                ? Optional.empty()
                : Optional.of("the path has \"" + observed + "\" for \"" + documented + "\"");
    }

    private static Optional<String> set(JsonValue documented, JsonValue observed, JsonObject owner) {
        if (!(documented instanceof JsonArray page) || !(observed instanceof JsonArray live)) {
            return differs(documented, observed, "");
        }
        TreeSet<String> missing = texts(page);
        TreeSet<String> extra = texts(live);
        missing.removeAll(texts(live));
        extra.removeAll(texts(page));
        if (missing.isEmpty() && extra.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "documented and not observed: " + listed(missing) + "; observed and not documented: " + listed(extra));
    }

    private Optional<String> duration(String name, JsonValue documented, JsonValue observed, JsonObject owner) {
        if (!sameKind(documented, observed) || !WHOLE.matcher(plain(observed)).matches()) {
            return differs(documented, observed, "a duration is whole seconds");
        }
        JsonValue id = owner.members().get("id");
        return state.lasts(id == null ? name : name + " of " + plain(id), Long.parseLong(plain(observed)));
    }

    private static Optional<String> differs(JsonValue documented, JsonValue observed, String why) {
        String text = "the page documents " + documented + ", observed " + observed;
        return Optional.of(why.isEmpty() ? text : text + ": " + why);
    }

    private static boolean sameKind(JsonValue documented, JsonValue observed) {
        return documented.getClass() == observed.getClass();
    }

    private static boolean isEmpty(JsonValue value) {
        return plain(value).isEmpty();
    }

    private static String plain(JsonValue value) {
        if (value instanceof JsonNumber number) {
            BigDecimal decimal = number.value();
            return decimal.toString();
        }
        return value instanceof JsonString string ? string.value() : value.toString();
    }

    private static TreeSet<String> texts(JsonArray array) {
        TreeSet<String> texts = new TreeSet<>();
        array.elements().forEach(element -> texts.add(element.toString()));
        return texts;
    }

    private static String listed(TreeSet<String> texts) {
        return texts.isEmpty() ? "none" : String.join(", ", texts);
    }
}
