package dev.verbatim.pages.style;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on one member of a message: {@code status = success}, {@code type != event}, {@code error absent} or only
 * {@code result} for a member that is present.
 *
 * @param path the member
 * @param comparison what is asked of it
 * @param value the text that it is compared with, as its string or its literal; empty for other comparisons
 * @since 0.2.0
 */
public record Condition(MessagePath path, Comparison comparison, String value) {
    private static final Pattern TEXT =
            Pattern.compile("(?<path>\\S+?)\\s*(?:(?<operator>!?=)\\s*(?<value>.+)|\\s(?<word>absent|present))?");

    /** What is asked of a member. */
    public enum Comparison {
        /** The message has the member. */
        PRESENT,
        /** The message does not have the member, or it is null. */
        ABSENT,
        /** The member has the value. */
        EQUAL,
        /** The message has the member with another value. */
        DIFFERENT
    }

    /** Reads a condition as a style file writes it; empty if it is not one. */
    static Optional<Condition> parse(String text) {
        Matcher condition = TEXT.matcher(text.strip());
        if (!condition.matches()) {
            return Optional.empty();
        }
        String value = condition.group("value");
        String word = condition.group("word");
        Comparison comparison = value == null
                ? "absent".equals(word) ? Comparison.ABSENT : Comparison.PRESENT
                : condition.group("operator").equals("=") ? Comparison.EQUAL : Comparison.DIFFERENT;
        return MessagePath.parse(condition.group("path"))
                .map(path -> new Condition(path, comparison, value == null ? "" : unquoted(value.strip())));
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    /** Whether the condition holds for a message. */
    boolean holds(MessageFacts message) {
        Optional<String> text = message.text(path);
        return switch (comparison) {
            case PRESENT -> text.isPresent();
            case ABSENT -> text.isEmpty() || text.get().equals("null");
            case EQUAL -> text.filter(value::equals).isPresent();
            case DIFFERENT -> text.filter(other -> !other.equals(value)).isPresent();
        };
    }

    /** Whether another condition holds for each message for which this one holds. */
    boolean implies(Condition other) {
        if (other.comparison == Comparison.PRESENT && comparison != Comparison.ABSENT) {
            return path.equals(other.path)
                    || other.path.form() == MessagePath.Form.MEMBER
                            && path.below(other.path).isPresent();
        }
        return equals(other)
                || comparison == Comparison.EQUAL
                        && path.equals(other.path)
                        && (other.comparison == Comparison.DIFFERENT && !value.equals(other.value)
                                || other.comparison == Comparison.ABSENT && value.equals("null"));
    }

    /** The condition as a style file writes it. */
    @Override
    public String toString() {
        return switch (comparison) {
            case PRESENT -> path.toString();
            case ABSENT -> path + " absent";
            case EQUAL -> path + " = " + value;
            case DIFFERENT -> path + " != " + value;
        };
    }
}
