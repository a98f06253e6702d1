package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.MessageStyle;
import dev.verbatim.testkit.style.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Describes steps and messages in a few words. */
final class StepSummary {
    private final MessageStyle style;

    StepSummary(MessageStyle style) {
        this.style = style;
    }

    /** Returns the documented message in short. */
    String documented(Step step) {
        try {
            JsonNode body = step.body().read().value();
            if (step instanceof Step.Request request) {
                return words("request", request.method(), request.operation().orElse(request.path()));
            }
            return step instanceof Step.Response
                    ? words("response", status(body))
                    : words("notification", notification(body));
        } catch (JsonSyntaxException e) {
            return "a block that is not JSON";
        }
    }

    /** Returns a notification by the words in it that tell what happened, or by its type. */
    String notification(JsonNode notification) {
        JsonNode data = style.paths().eventData(notification).orElse(notification);
        List<String> found = style.words().stream()
                .flatMap(word -> find(data, word).stream())
                .sorted(Comparator.comparingInt(Word::depth))
                .map(Word::text)
                .toList();
        String type = style.paths().eventName(notification).orElse("");
        return found.size() > 1 ? String.join(" ", found) : words(type, String.join(" ", found));
    }

    /** Returns a response by its statuses. */
    String response(LiveResponse response) {
        String message;
        try {
            message = response.body().isBlank() ? "" : status(JsonReader.read(response.body()));
        } catch (JsonSyntaxException e) {
            message = "no JSON";
        }
        return Stream.of(response.transport(), message)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String status(JsonNode body) {
        Optional<JsonNode> code = style.paths().code(body).filter(value -> !value.isContainer());
        Outcome outcome = style.outcome(body);
        String path = style.paths().code().map(Object::toString).orElse("status");
        if (code.isPresent()) {
            return path + " " + ScalarText.of(code.get());
        }
        return outcome == Outcome.UNKNOWN ? "no " + path : outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Finds the first string with this name; outer members come first. */
    private static Optional<Word> find(JsonNode value, String name) {
        return value.path(name)
                .stringValueOpt()
                .map(text -> new Word(0, text))
                .or(() -> value.valueStream()
                        .flatMap(child -> find(child, name).stream())
                        .findFirst()
                        .map(word -> new Word(word.depth() + 1, word.text())));
    }

    private static String words(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    /** A word and how many objects and arrays are around it. */
    private record Word(int depth, String text) {}
}
