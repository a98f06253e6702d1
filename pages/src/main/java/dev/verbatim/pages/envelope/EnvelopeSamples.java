package dev.verbatim.pages.envelope;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.ResponseMessage.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole messages in the samples of an API, by kind. */
final class EnvelopeSamples {
    /** Words, versions and small numbers; ids and times are not constants, even if the samples are all of one conversation. */
    private static final Pattern CONSTANT =
            Pattern.compile("null|true|false|\\d{1,4}|\"(?:[A-Za-z][A-Za-z_./-]*|\\d{1,3}(?:\\.\\d{1,3})*)?\"");

    private final List<JsonValue> requests = new ArrayList<>();
    private final List<JsonValue> successes = new ArrayList<>();
    private final List<JsonValue> failures = new ArrayList<>();
    private final List<JsonValue> events = new ArrayList<>();
    /** The answers of operations that have succeeded. */
    private final Map<String, List<JsonValue>> answers = new HashMap<>();

    EnvelopeSamples(Collection<PageReading> readings) {
        for (PageReading reading : readings) {
            samples(reading).forEach(sample -> sample.steps().forEach(this::add));
            if (reading instanceof PageReading.Operation operation) {
                add(operation.page());
            }
        }
    }

    private static List<Sample> samples(PageReading reading) {
        if (reading instanceof PageReading.Operation operation) {
            return operation.page().samples();
        }
        if (reading instanceof PageReading.Events events) {
            return Stream.concat(events.page().samples().stream(), events.general().stream())
                    .toList();
        }
        return reading instanceof PageReading.Other other ? other.samples() : List.of();
    }

    private void add(Step step) {
        step.json().value().filter(JsonObject.class::isInstance).ifPresent(message -> {
            if (step instanceof Step.Request) {
                requests.add(message);
            } else if (step instanceof Step.Response response) {
                if (response.message().isSuccess()) {
                    successes.add(message);
                } else if (response.message().outcome() == Outcome.FAILURE) {
                    failures.add(message);
                }
            } else {
                events.add(message);
            }
        });
    }

    private void add(OperationPage page) {
        page.operationName()
                .ifPresent(name -> page.samples().stream()
                        .flatMap(sample -> sample.steps().stream())
                        .filter(step -> step instanceof Step.Response response
                                && response.message().isSuccess())
                        .flatMap(step -> step.json().value().stream())
                        .forEach(answer -> answers.computeIfAbsent(name.value(), operation -> new ArrayList<>())
                                .add(answer)));
    }

    /**
     * Returns the names in the answers of operations, where all samples of an operation have the same and it is not that of the
     * operation, such as {@code MoveResponse} for {@code MoveRequest}.
     */
    Map<String, String> answerNames(MessagePath path) {
        Map<String, String> names = new TreeMap<>();
        answers.forEach((operation, messages) -> {
            List<String> found = messages.stream()
                    .flatMap(message -> path.value(message).stream())
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).value())
                    .distinct()
                    .toList();
            if (found.size() == 1 && !found.get(0).equals(operation)) {
                names.put(operation, found.get(0));
            }
        });
        return names;
    }

    List<JsonValue> requests() {
        return requests;
    }

    List<JsonValue> successes() {
        return successes;
    }

    List<JsonValue> failures() {
        return failures;
    }

    List<JsonValue> events() {
        return events;
    }

    /** Returns the first value of a member in messages. */
    static Optional<JsonValue> first(List<JsonValue> messages, MessagePath path) {
        return messages.stream()
                .flatMap(message -> path.value(message).stream())
                .findFirst();
    }

    /**
     * Returns the members that have the same value in all messages, as JSON by path. Values that look like data are left out.
     *
     * @param known the members that mean something; they and what is in them are left out
     */
    static Map<String, String> constants(List<JsonValue> messages, Collection<MessagePath> known) {
        Map<String, String> constants = new LinkedHashMap<>();
        if (known.stream().anyMatch(MessagePath::isTop)) {
            // Every other member is a parameter, a member of the result or one of the event's data.
            return constants;
        }
        for (int index = 0; index < messages.size(); index++) {
            Map<String, String> found = new LinkedHashMap<>();
            addLeaves(
                    "",
                    messages.get(index),
                    known.stream().map(MessagePath::names).toList(),
                    found);
            if (index == 0) {
                constants.putAll(found);
            } else {
                constants.entrySet().removeIf(entry -> !entry.getValue().equals(found.get(entry.getKey())));
            }
        }
        return constants;
    }

    private static void addLeaves(String path, JsonValue value, List<List<String>> known, Map<String, String> leaves) {
        if (value instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                String place = path.isEmpty() ? member.name() : path + "." + member.name();
                List<String> names = List.of(place.split("\\."));
                if (known.stream().noneMatch(names::equals) && isPlain(member.name())) {
                    addLeaves(place, member.value(), known, leaves);
                }
            }
        } else if (!(value instanceof JsonValue.JsonArray)
                && CONSTANT.matcher(json(value)).matches()) {
            leaves.put(path, json(value));
        }
    }

    private static boolean isPlain(String name) {
        return MessagePath.parse(name)
                .filter(path -> path.names().equals(List.of(name)))
                .isPresent();
    }

    /** Returns a value other than an object or an array as JSON. */
    static String json(JsonValue value) {
        if (value instanceof JsonValue.JsonString string) {
            return quoted(string.value());
        }
        if (value instanceof JsonValue.JsonNumber number) {
            return number.literal();
        }
        return value instanceof JsonValue.JsonBoolean bool
                ? String.valueOf(bool.value())
                : value instanceof JsonNull ? "null" : "{}";
    }

    /** Returns a text as a JSON string. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                json.append('\\').append((char) character);
            } else if (character < ' ') {
                json.append("\\u%04x".formatted(character));
            } else {
                json.append((char) character);
            }
        });
        return json.append('"').toString();
    }
}
