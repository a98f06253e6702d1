package dev.verbatim.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Creates pages of the usual form with random content: odd names, any JSON, types that change between samples. */
final class RandomPage {
    /** Names that generated code, Java or its library uses, and ordinary ones. */
    private static final List<String> KNOWN = List.of(
            ("operationName statusCode statusMessage messageType notificationType channel data capabilities userData id state uri"
                            + " callUri otherCallUri call calls participants participant reason hold holdRequest holdResponse held"
                            + " heldMessage builder build read readData write writeTo writeData toJson dataToJson MESSAGE_TYPE hasReason"
                            + " hasId in out parser value values object member members name list map set json body request context"
                            + " exchange route routes api locks lock resolver result other string integer override nullable jsonParser"
                            + " nullMarked var record yield sealed permits when a b x y voiceBody voice voiceDispatcher self with of"
                            + " empty present missing length size key entry element item first next last type seen statuses series"
                            + " device devices capability feature features caller operation response status header Builder Call Body")
                    .split(" "));

    /** Names that are similar, belong to every object, or are invalid. */
    private static final List<String> ODD = List.of(
            ("toString hashCode equals getClass clone finalize notify wait OPERATION_NAME has_reason class int enum package null true"
                            + " CALL operation_name toJSON _ __ a-b a_b a.b aB A 1st -1 9 \u00fc \u017f \u0131 \u0430bc x\u200By"
                            + " x\u202Ey $ a$b String Object List Map Set Hold Held HoldRequest HeldMessage")
                    .split(" "));

    /** All names. */
    static final List<String> NAMES =
            Stream.concat(KNOWN.stream(), ODD.stream()).toList();

    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1",
            "-1.5",
            "2147483648",
            "-9223372036854775809",
            "1e400",
            "1E-999",
            "0.1",
            "123456789012345678901234567890",
            "\"\"",
            "\" \"",
            "\"text\"",
            "\"1\"",
            "\"http://h/api/v2/me/calls/1\"",
            "\"/calls/1\"",
            "\"\\u0000\\u2028*/\\\\u002a/\"",
            "\"Hold\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "[[null, 1]]");

    private static final List<String> PRESENCE = List.of(
            "",
            "Optional.",
            "Mandatory.",
            "Required if held.",
            "JSON object.",
            "Key/value data.",
            "An array of strings.");

    private final Random random;
    private final List<String> usable;

    RandomPage(Random random) {
        this.random = random;
        this.usable = random.nextInt(4) == 0 ? NAMES : KNOWN;
    }

    /** Returns a page of an operation, occasionally of another one. */
    String page(String usual) {
        String operation = random.nextInt(8) == 0 ? pick(usable) : usual;
        List<String> parameters = names();
        StringBuilder rows = new StringBuilder();
        parameters.forEach(name -> rows.append("| ")
                .append(name)
                .append(" | ")
                .append(pick(PRESENCE))
                .append(" |\n"));
        return """
                # %1$s

                Does something.

                | Request URL | /api/v2/me/%2$s/{%3$s} |
                |---|---|
                | HTTP method | POST |
                | Required features | api-voice |

                ## Parameters

                | Parameter | Value |
                |---|---|
                | operationName | %1$s |
                %4$s
                """.formatted(
                                operation,
                                random.nextInt(4) == 0 ? pick(usable) : "calls",
                                pick(List.of("id", "callId", "class", "x")),
                                rows)
                + sample(
                        "Request",
                        "POST /api/v2/me/calls/1\n",
                        "{\"operationName\": \"" + operation + "\"" + members(parameters))
                + sample(
                        "Request",
                        "POST /api/v2/me/calls/1\n",
                        "{\"operationName\": \"" + operation + "\"" + members(parameters))
                + sample("Response", "", "{\"statusCode\": 0" + members(names()))
                + notification()
                + notification();
    }

    private String notification() {
        String type = pick(List.of("HeldMessage", "HeldMessage", "Held", "hold-message", "class", "HoldRequest"));
        return sample(
                "Notification",
                "",
                "{\"channel\": \"/c\", \"data\": {\"messageType\": \"" + type + "\"" + members(names()) + "}");
    }

    private static String sample(String kind, String line, String json) {
        return "\n## Sample\n\n### " + kind + "\n\n```\n" + line + json + "}\n```\n";
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            names.add(pick(usable));
        }
        return names;
    }

    /** Members with a comma in front; now and then one twice, and one that is not asked for. */
    private String members(List<String> names) {
        StringBuilder members = new StringBuilder();
        for (String name : names) {
            if (random.nextInt(8) > 0) {
                members.append(",\n  \"").append(name).append("\": ").append(value(3));
            }
        }
        return members.toString();
    }

    /** Returns a random JSON value. */
    String value(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(8)) {
            case 5 -> "{\"" + pick(usable) + "\": " + value(depth - 1) + members(names()) + "}";
            case 6 -> "[" + value(depth - 1) + ", " + value(depth - 1) + "]";
            case 7 -> "{\"of\": [{\"" + pick(usable) + "\": " + value(depth - 1) + "}, {}]}";
            default -> pick(SCALARS);
        };
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
