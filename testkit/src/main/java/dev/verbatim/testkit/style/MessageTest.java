package dev.verbatim.testkit.style;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A test for messages of a kind: alternatives separated by {@code |}; each is one or several conditions separated by
 * commas that must all hold; {@code none} fails for every message.
 */
record MessageTest(List<List<Condition>> alternatives) {
    MessageTest {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    static MessageTest of(String text) {
        return new MessageTest(
                text.equals("none")
                        ? List.of()
                        : Stream.of(text.split("\\|", -1))
                                .map(all -> Stream.of(all.split(",", -1))
                                        .map(Condition::of)
                                        .toList())
                                .toList());
    }

    boolean holds(JsonNode message) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(condition -> condition.holds(message)));
    }

    /** The members that the test looks at. */
    Stream<MessagePath> paths() {
        return alternatives.stream().flatMap(List::stream).map(Condition::path);
    }

    /** The condition, if it is the only one and asks for a value. */
    Optional<Condition> onlyValue() {
        return alternatives.size() == 1 && alternatives.get(0).size() == 1
                ? Optional.of(alternatives.get(0).get(0))
                        .filter(condition -> condition.comparison().equals("="))
                : Optional.empty();
    }
}
