package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.style.MessageFacts;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.MessageTest;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds lines of a style file that name a member that no message of the folders that it is for has. Lines about a kind of message, say events, are
 * checked only if the folder shows one.
 */
final class UnmatchedSettings {
    private final StyleFile file;
    private final MessageStyle style;
    private final ShownMessages shown;
    private final List<Finding> findings = new ArrayList<>();

    private UnmatchedSettings(StyleFile file, ShownMessages shown) {
        this.file = file;
        this.style = file.style().message();
        this.shown = shown;
    }

    /**
     * Returns the findings.
     *
     * @param shown what the folder's pages show
     */
    static List<Finding> of(StyleFile file, ShownMessages shown) {
        UnmatchedSettings settings = new UnmatchedSettings(file, shown);
        if (!shown.messages().isEmpty()) {
            settings.check();
        }
        return settings.findings;
    }

    private void check() {
        path("name", message -> true, Optional.of(style.name()));
        path("parameters", message -> true, Optional.of(style.parameters()));
        path("correlation", message -> true, style.correlation());
        path(
                "correlation.response",
                message -> holds(style.success(), message) || holds(style.failure(), message),
                style.repeated());
        test("success", style.success());
        path("result", message -> holds(style.success(), message), Optional.of(style.result()));
        test("failure", style.failure());
        Predicate<JsonObject> fails = message -> !holds(style.success(), message) && holds(style.failure(), message);
        path("failure.code", fails, style.code());
        path("failure.message", fails, style.message());
        path("failure.number", fails, style.number());
        refusals(fails);
        test("event", style.event());
        Predicate<JsonObject> isEvent = message -> holds(style.event(), message);
        path("event.name", isEvent, Optional.of(style.eventName()));
        path("event.data", isEvent, Optional.of(style.eventData()));
        path("event.channel", isEvent, style.channel());
        file.position("constants")
                .ifPresent(at -> style.constants().keySet().stream()
                        .filter(name ->
                                shown.lacks(new MessagePath(List.of(name), MessagePath.Form.MEMBER), message -> true))
                        .forEach(name -> report("constants", "no message of this folder has the member " + name)));
    }

    /** A code of the other kind than samples show would not be understood by those who read the pages. */
    private void refusals(Predicate<JsonObject> fails) {
        List<JsonValue> codes = shown.messages().stream()
                .filter(fails)
                .flatMap(message -> style.code().flatMap(path -> path.value(message)).stream())
                .toList();
        if (codes.isEmpty()) {
            return;
        }
        String path = style.code().orElseThrow().toString();
        boolean areNumbers = codes.stream().allMatch(JsonNumber.class::isInstance);
        boolean areWords = codes.stream().allMatch(JsonString.class::isInstance);
        style.refusals().forEach((refusal, code) -> {
            String key = "failure." + refusal;
            if (areNumbers && code.number().isEmpty()) {
                report(
                        key,
                        key + " = " + code + " has no number, but the failures of this folder have numbers in " + path);
            } else if (areWords && code.word().isEmpty()) {
                report(key, key + " = " + code + " has no word, but the failures of this folder have words in " + path);
            }
        });
    }

    private static boolean holds(MessageTest test, JsonObject message) {
        return test.holds(MessageFacts.of(message));
    }

    private void path(String key, Predicate<JsonObject> kind, Optional<MessagePath> path) {
        if (file.position(key).isEmpty()
                || path.isEmpty()
                || path.get().isTop()
                || path.get().isNamed()) {
            return;
        }
        if (shown.messages().stream().anyMatch(kind) && shown.lacks(path.get(), kind)) {
            report(key, "no message of this folder has " + path.get());
        }
    }

    private void test(String key, MessageTest test) {
        if (file.position(key).isPresent() && !test.equals(MessageTest.NEVER)) {
            List<MessagePath> absent = test.paths().stream()
                    .filter(path -> !path.isTop() && !path.isNamed())
                    .filter(path -> shown.lacks(path, message -> true))
                    .toList();
            if (absent.size() == test.paths().size()) {
                report(
                        key,
                        "no message of this folder has "
                                + String.join(
                                        " or ",
                                        absent.stream()
                                                .map(MessagePath::toString)
                                                .toList()));
            }
        }
    }

    private void report(String key, String problem) {
        findings.add(new Finding(
                Rule.STYLE_UNMATCHED,
                file.file().orElseThrow(),
                file.position(key).orElseThrow(),
                problem + "; correct " + key + ", or leave the line out"));
    }
}
