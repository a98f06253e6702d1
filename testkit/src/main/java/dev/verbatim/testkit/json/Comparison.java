package dev.verbatim.testkit.json;

import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonBoolean;
import dev.verbatim.testkit.json.JsonValue.JsonNull;
import dev.verbatim.testkit.json.JsonValue.JsonNumber;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares an observed value with a documented one, member by member and whatever the order of the members. */
public final class Comparison {
    private final MemberRules rules;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(MemberRules rules) {
        this.rules = rules;
    }

    /**
     * Compares two values.
     *
     * @param documented the page's value
     * @param observed the value that came
     * @param rules which members need not be equal
     * @return every difference, in the order of the page; empty when all is as documented
     */
    public static List<Difference> compare(JsonValue documented, JsonValue observed, MemberRules rules) {
        Comparison comparison = new Comparison(rules);
        comparison.values(documented, observed, new Place("", "", new JsonObject(0, Map.of())));
        return List.copyOf(comparison.differences);
    }

    /** Says of two values that they are not the same. */
    public static String unequal(JsonValue documented, JsonValue observed) {
        return "the page documents " + documented + ", observed " + observed;
    }

    private void values(JsonValue documented, JsonValue observed, Place place) {
        Optional<MemberRule> rule = rules.rule(place.member, documented);
        if (rule.isPresent()) {
            rule.get()
                    .problem(documented, observed, place.owner)
                    .ifPresent(problem -> differ(place.path, documented.line(), problem));
        } else if (documented instanceof JsonObject page && observed instanceof JsonObject live) {
            members(page, live, place);
        } else if (documented instanceof JsonArray page && observed instanceof JsonArray live) {
            elements(page, live, place);
        } else if (!equal(documented, observed)) {
            differ(place.path, documented.line(), unequal(documented, observed));
        }
    }

    private void members(JsonObject documented, JsonObject observed, Place place) {
        documented.members().forEach((name, value) -> {
            JsonValue live = observed.members().get(name);
            if (live == null) {
                differ(place.below(name), value.line(), "the page documents " + value + ", observed no such member");
            } else {
                values(value, live, new Place(place.below(name), name, observed));
            }
        });
        observed.members().forEach((name, live) -> {
            if (!documented.members().containsKey(name)) {
                differ(place.below(name), documented.line(), "the page documents no such member, observed " + live);
            }
        });
    }

    private void elements(JsonArray documented, JsonArray observed, Place place) {
        int both = Math.min(documented.elements().size(), observed.elements().size());
        for (int i = 0; i < both; i++) {
            Place element = new Place(place.path + "[" + i + "]", place.member, place.owner);
            values(documented.elements().get(i), observed.elements().get(i), element);
        }
        for (int i = both; i < documented.elements().size(); i++) {
            JsonValue missing = documented.elements().get(i);
            differ(
                    place.path + "[" + i + "]",
                    missing.line(),
                    "the page documents " + missing + ", observed no such element");
        }
        for (int i = both; i < observed.elements().size(); i++) {
            JsonValue extra = observed.elements().get(i);
            differ(
                    place.path + "[" + i + "]",
                    documented.line(),
                    "the page documents no such element, observed " + extra);
        }
    }

    /** Whether two values that have no parts are the same JSON value; {@code 1} and {@code 1.0} are. */
    private static boolean equal(JsonValue documented, JsonValue observed) {
        if (documented instanceof JsonString page && observed instanceof JsonString live) {
            return page.value().equals(live.value());
        }
        if (documented instanceof JsonNumber page && observed instanceof JsonNumber live) {
            return equal(page, live);
        }
        if (documented instanceof JsonBoolean page && observed instanceof JsonBoolean live) {
            return page.value() == live.value();
        }
        return documented instanceof JsonNull && observed instanceof JsonNull;
    }

    private static boolean equal(JsonNumber documented, JsonNumber observed) {
        Optional<BigDecimal> page = documented.value();
        Optional<BigDecimal> live = observed.value();
        return page.isPresent() && live.isPresent()
                ? page.get().compareTo(live.get()) == 0
                : documented.literal().equals(observed.literal());
    }

    private void differ(String path, int line, String message) {
        differences.add(new Difference(path, line, message));
    }

    /** Where the comparison stands: the path, the member's name, and the observed object that has it. */
    private record Place(String path, String member, JsonObject owner) {
        String below(String name) {
            return path.isEmpty() ? name : path + "." + name;
        }
    }
}
