package dev.verbatim.pages.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A test for messages of a kind: alternatives separated by {@code |}; each is one or several conditions separated
 * by commas that must all hold.
 *
 * @param alternatives the alternatives; without any, the test fails for every message
 * @since 0.2.0
 */
public record MessageTest(List<List<Condition>> alternatives) {
    /** The test that fails for every message. */
    public static final MessageTest NEVER = new MessageTest(List.of());

    /** Copies the lists. */
    public MessageTest {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** Reads a test as a style file writes it; empty if it is not one. {@code none} is {@link #NEVER}. */
    static Optional<MessageTest> parse(String text) {
        if (text.equals("none")) {
            return Optional.of(NEVER);
        }
        List<List<Condition>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|", -1)) {
            List<Condition> all = new ArrayList<>();
            for (String part : alternative.split(",", -1)) {
                Optional<Condition> condition = Condition.parse(part);
                if (condition.isEmpty()) {
                    return Optional.empty();
                }
                all.add(condition.get());
            }
            alternatives.add(all);
        }
        return Optional.of(new MessageTest(alternatives));
    }

    /** Whether the message passes. */
    public boolean holds(MessageFacts message) {
        for (List<Condition> all : alternatives) {
            if (holdAll(all, message)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdAll(List<Condition> conditions, MessageFacts message) {
        for (Condition condition : conditions) {
            if (!condition.holds(message)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a condition is about a member at the top of a message, or about something in it. */
    boolean looksInto(String member) {
        for (List<Condition> all : alternatives) {
            for (Condition condition : all) {
                if (condition.path().beginsWith(member)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the conditions, at least one, are all about the same place. */
    boolean looksOnlyAt(MessagePath path) {
        boolean looks = false;
        for (List<Condition> all : alternatives) {
            for (Condition condition : all) {
                if (!condition.path().equals(path)) {
                    return false;
                }
                looks = true;
            }
        }
        return looks;
    }

    /** Whether a message may pass because of members that it lacks. */
    public boolean needsAbsence() {
        return alternatives.stream()
                .flatMap(List::stream)
                .anyMatch(condition -> condition.comparison() == Condition.Comparison.ABSENT);
    }

    /** An alternative that only messages pass that pass another test as well; empty if each tells messages of its own. */
    Optional<MessageTest> within(MessageTest other) {
        return alternatives.stream()
                .filter(all -> other.alternatives.stream()
                        .anyMatch(others -> others.stream()
                                .allMatch(condition -> all.stream().anyMatch(one -> one.implies(condition)))))
                .map(all -> new MessageTest(List.of(all)))
                .findFirst();
    }

    /**
     * Whether the message passes because of something that it has.
     *
     * @param name a member that every message has; only its value counts
     */
    public boolean isShown(MessageFacts message, MessagePath name) {
        return alternatives.stream()
                .filter(all -> holdAll(all, message))
                .anyMatch(all -> all.stream()
                        .anyMatch(condition -> condition.comparison() == Condition.Comparison.EQUAL
                                || condition.comparison() == Condition.Comparison.PRESENT
                                        && !condition.path().equals(name)
                                        && !condition.path().isNamed()));
    }

    /** The members that the test looks at. */
    public List<MessagePath> paths() {
        return alternatives.stream()
                .flatMap(List::stream)
                .map(Condition::path)
                .distinct()
                .toList();
    }

    /** The members whose values the test looks at. */
    public List<MessagePath> compared() {
        return alternatives.stream()
                .flatMap(List::stream)
                .filter(condition -> condition.comparison() == Condition.Comparison.EQUAL
                        || condition.comparison() == Condition.Comparison.DIFFERENT)
                .map(Condition::path)
                .distinct()
                .toList();
    }

    /** The test as a style file writes it. */
    @Override
    public String toString() {
        return alternatives.isEmpty()
                ? "none"
                : alternatives.stream()
                        .map(all -> all.stream().map(Condition::toString).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(" | "));
    }
}
