package dev.verbatim.testkit.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compares an observed value with a documented one, member by member. The order of members does not matter; {@code 1} equals
 * {@code 1.0}.
 *
 * @since 0.2.0
 */
public final class JsonComparison {
    private final DocumentedJson page;
    private final MemberRules rules;
    private final List<Difference> differences = new ArrayList<>();

    private JsonComparison(DocumentedJson page, MemberRules rules) {
        this.page = page;
        this.rules = rules;
    }

    /**
     * Compares two values.
     *
     * @param documented the page's value
     * @param observed the value that the server sent or that a generated type wrote
     * @param rules which members need not be equal
     * @return every difference, in the order of the page; empty if all is as documented
     */
    public static List<Difference> compare(DocumentedJson documented, JsonNode observed, MemberRules rules) {
        JsonComparison comparison = new JsonComparison(documented, rules);
        Place root = new Place("", JsonPointer.empty(), "", JsonNodeFactory.instance.objectNode());
        comparison.values(documented.value(), observed, root);
        return List.copyOf(comparison.differences);
    }

    /** Returns the message for two values that must be equal and are not. */
    public static String unequal(JsonNode documented, JsonNode observed) {
        return "the page documents " + documented + ", observed " + observed;
    }

    private void values(JsonNode documented, JsonNode observed, Place place) {
        Optional<MemberRule> rule = rules.rule(place.member, documented);
        if (rule.isPresent()) {
            rule.get()
                    .problem(documented, observed, place.owner)
                    .ifPresent(problem ->
                            differ(place, place.part, problem, Optional.of(documented), Optional.of(observed)));
        } else if (documented.isObject() && observed.isObject()) {
            members(documented, observed, place);
        } else if (documented.isArray() && observed.isArray()) {
            elements(documented, observed, place);
        } else if (!equal(documented, observed)) {
            String message = unequal(documented, observed);
            differ(place, place.part, message, Optional.of(documented), Optional.of(observed));
        }
    }

    private void members(JsonNode documented, JsonNode observed, Place place) {
        documented.forEachEntry((name, value) -> {
            Place member = place.member(name, observed);
            if (observed.has(name)) {
                values(value, observed.get(name), member);
            } else if (!rules.isOptional(name)) {
                String missing = "the page documents " + value + ", observed no such member";
                differ(member, member.part, missing, Optional.of(value), Optional.empty());
            }
        });
        observed.forEachEntry((name, value) -> {
            if (!documented.has(name) && !rules.isOptional(name)) {
                Place member = place.member(name, observed);
                String more = "the page documents no such member, observed " + value;
                differ(member, place.part, more, Optional.empty(), Optional.of(value));
            }
        });
    }

    private void elements(JsonNode documented, JsonNode observed, Place place) {
        int both = Math.min(documented.size(), observed.size());
        for (int i = 0; i < both; i++) {
            values(documented.get(i), observed.get(i), place.element(i));
        }
        for (int i = both; i < documented.size(); i++) {
            Place element = place.element(i);
            String missing = "the page documents " + documented.get(i) + ", observed no such element";
            differ(element, element.part, missing, Optional.of(documented.get(i)), Optional.empty());
        }
        for (int i = both; i < observed.size(); i++) {
            String more = "the page documents no such element, observed " + observed.get(i);
            differ(place.element(i), place.part, more, Optional.empty(), Optional.of(observed.get(i)));
        }
    }

    private static boolean equal(JsonNode documented, JsonNode observed) {
        if (!JsonNumbers.isNumber(documented) || !JsonNumbers.isNumber(observed)) {
            return documented.equals(observed);
        }
        Optional<BigDecimal> page = JsonNumbers.value(documented);
        Optional<BigDecimal> live = JsonNumbers.value(observed);
        return page.isPresent() && live.isPresent()
                ? page.get().compareTo(live.get()) == 0
                : documented.toString().equals(observed.toString());
    }

    private void differ(
            Place place,
            JsonPointer onLine,
            String message,
            Optional<JsonNode> documented,
            Optional<JsonNode> observed) {
        ValueChange change = new ValueChange(place.part, documented, observed);
        differences.add(new Difference(place.path, page.line(onLine), message, Optional.of(change)));
    }

    /**
     * A place in both values.
     *
     * @param path the path for people, such as {@code data.call.id}
     * @param part the same path as a pointer, which is unambiguous for any names
     * @param member the name of the member
     * @param owner the observed object that has the member
     */
    private record Place(String path, JsonPointer part, String member, JsonNode owner) {
        Place member(String name, JsonNode observed) {
            return new Place(path.isEmpty() ? name : path + "." + name, part.appendProperty(name), name, observed);
        }

        Place element(int index) {
            return new Place(path + "[" + index + "]", part.appendIndex(index), member, owner);
        }
    }
}
