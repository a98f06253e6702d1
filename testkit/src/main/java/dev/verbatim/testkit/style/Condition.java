package dev.verbatim.testkit.style;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A condition on one member of a message: {@code status = success}, {@code type != event}, {@code error absent} or only
 * {@code result} for a member that is present.
 *
 * @param path the member
 * @param comparison the comparison as a style file writes it
 * @param value the text that the member is compared with; empty if it is not compared
 */
record Condition(MessagePath path, String comparison, String value) {
    private static final Pattern TEXT =
            Pattern.compile("(?<path>\\S+?)(?:\\s*(?<operator>!?=)\\s*(?<value>.+)|\\s+(?<word>absent|present))?");

    static Condition of(String text) {
        Matcher condition = TEXT.matcher(text.strip());
        if (!condition.matches()) {
            throw new IllegalStateException("the API model has the condition \"" + text
                    + "\", which cannot be read; use one version of the testkit and the processor");
        }
        MessagePath path = MessagePath.of(condition.group("path"));
        if (condition.group("operator") != null) {
            return new Condition(path, condition.group("operator"), condition.group("value"));
        }
        return new Condition(path, "absent".equals(condition.group("word")) ? "absent" : "present", "");
    }

    boolean holds(JsonNode message) {
        Optional<String> text = path.value(message).map(Condition::text);
        return switch (comparison) {
            case "absent" -> text.isEmpty() || text.get().equals("null");
            case "=" -> text.filter(value::equals).isPresent();
            case "!=" -> text.filter(other -> !other.equals(value)).isPresent();
            default -> text.isPresent();
        };
    }

    private static String text(JsonNode value) {
        if (value.isContainer()) {
            return "";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
