package dev.verbatim.pages.envelope;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Condition;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.MessageTest;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Assembles the envelope of an API: what its style says, and the members around it that all samples of a kind of message show with
 * the same value.
 *
 * @since 0.2.0
 */
public final class EnvelopeAssembler {
    private static final Pattern LITERAL = Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private final MessageStyle style;
    private final EnvelopeSamples samples;
    private final List<EnvelopeCalls.Call> calls = new ArrayList<>();

    private EnvelopeAssembler(MessageStyle style, EnvelopeSamples samples) {
        this.style = style;
        this.samples = samples;
    }

    /**
     * Returns the envelope of an API; empty if it is the one that the runtime has by default.
     *
     * @param style the style of the API
     * @param readings all that was read of its pages
     */
    public static Optional<EnvelopeCalls> of(Style style, Collection<PageReading> readings) {
        MessageStyle messages = style.message();
        if (messages.equals(Style.WEBSERVICES.message())) {
            return Optional.empty();
        }
        List<EnvelopeCalls.Call> calls = new EnvelopeAssembler(messages, new EnvelopeSamples(readings)).calls();
        MessageStyle jsonRpc = Style.JSON_RPC.message();
        boolean isJsonRpc =
                messages.constants().entrySet().containsAll(jsonRpc.constants().entrySet())
                        && messages.name().equals(jsonRpc.name());
        if (isJsonRpc) {
            calls.removeAll(new EnvelopeAssembler(jsonRpc, new EnvelopeSamples(List.of())).calls());
        }
        return Optional.of(new EnvelopeCalls(isJsonRpc, calls));
    }

    private List<EnvelopeCalls.Call> calls() {
        call("name", style.name());
        if (!style.parameters().isTop()) {
            call("parameters", style.parameters());
        }
        style.correlation().ifPresent(path -> call("correlation", path));
        if (!style.repeated().equals(style.correlation())) {
            style.repeated().ifPresent(path -> call("correlationResponse", path));
        }
        style.constants().forEach((path, json) -> call("constant", path, json));
        request();
        success();
        failure();
        event();
        return calls;
    }

    private void request() {
        constants("request", samples.requests(), MessageTest.NEVER, known(style.name(), style.parameters()), List.of());
    }

    private void success() {
        List<MessagePath> known = known(style.name(), style.result());
        Set<String> constant =
                constants("success", samples.successes(), style.success(), known, List.of(style.result()));
        if (hasName(samples.successes(), constant) && !style.result().isTop()) {
            call("successName", style.name());
            if (!style.result().isNamed()) {
                samples.answerNames(style.name()).forEach((operation, name) -> call("answerName", operation, name));
            }
        }
        call("result", style.result());
        boolean isNull = samples.successes().stream()
                .flatMap(message -> style.response(message).result().stream())
                .anyMatch(JsonValue.JsonNull.class::isInstance);
        if (isNull) {
            call("emptyResult", "null");
        } else if (leavesResultOut()) {
            call("emptyResultLeftOut");
        }
    }

    /** Returns whether answers of operations without a result show no member for it: some have none, and none has an empty one. */
    private boolean leavesResultOut() {
        MessagePath result = style.result();
        return !result.isTop()
                && !result.isNamed()
                && samples.successes().stream()
                        .anyMatch(message -> result.value(message).isEmpty())
                && samples.successes().stream()
                        .flatMap(message -> result.value(message).stream())
                        .noneMatch(value -> value instanceof JsonValue.JsonObject object
                                && object.members().isEmpty());
    }

    private void failure() {
        List<MessagePath> parts = Stream.of(style.code(), style.message(), style.number())
                .flatMap(Optional::stream)
                .toList();
        List<MessagePath> known = known(style.name());
        known.addAll(parts);
        Set<String> constant = constants("failure", samples.failures(), style.failure(), known, parts);
        if (hasName(samples.failures().isEmpty() ? samples.successes() : samples.failures(), constant)) {
            call("failureName", style.name());
        }
        style.code().ifPresent(path -> call(isWord(path) ? "failureCodeName" : "failureCode", path));
        style.number().ifPresent(path -> call("failureCode", path));
        style.message().ifPresent(path -> call("failureMessage", path));
        style.refusals().forEach((refusal, code) -> call("refusal", refusal, code.toString()));
    }

    private void event() {
        if (style.eventName().isTop()) {
            return;
        }
        List<MessagePath> known = new ArrayList<>(List.of(style.eventName(), style.eventData()));
        style.channel().ifPresent(known::add);
        constants("event", samples.events(), style.event(), known, known);
        call("eventName", style.eventName());
        if (!style.eventData().isTop()) {
            call("eventData", style.eventData());
        }
        style.channel().ifPresent(path -> call("eventChannel", path));
    }

    /** Returns whether the code of a failure is a word: samples show a string, or else its member is not called a code. */
    private boolean isWord(MessagePath path) {
        return style.number().isPresent()
                || EnvelopeSamples.first(samples.failures(), path)
                        .map(JsonString.class::isInstance)
                        .orElse(!path.last().endsWith("code"));
    }

    /** Returns whether answers repeat the name of the operation. */
    private boolean hasName(List<JsonValue> messages, Set<String> constant) {
        return !constant.contains(style.name().toString())
                && EnvelopeSamples.first(messages, style.name())
                        .filter(JsonString.class::isInstance)
                        .isPresent();
    }

    private List<MessagePath> known(MessagePath... paths) {
        List<MessagePath> known = new ArrayList<>(List.of(paths));
        style.correlation().ifPresent(known::add);
        style.repeated().ifPresent(known::add);
        style.constants().keySet().forEach(path -> MessagePath.parse(path).ifPresent(known::add));
        return known;
    }

    /**
     * Adds the constants of a kind of message, and returns their paths.
     *
     * @param known the members that are not constant, because the style says what they are
     * @param parts those of them that are written although the test names a value for them
     */
    private Set<String> constants(
            String kind,
            List<JsonValue> messages,
            MessageTest test,
            Collection<MessagePath> known,
            Collection<MessagePath> parts) {
        Map<String, String> constants = new LinkedHashMap<>();
        Set<MessagePath> all = new HashSet<>(known);
        test.alternatives().stream().limit(1).flatMap(List::stream).forEach(condition -> {
            if (condition.comparison() == Condition.Comparison.EQUAL && !parts.contains(condition.path())) {
                constants.put(condition.path().toString(), json(condition, messages));
                all.add(condition.path());
            }
        });
        List<MessagePath> named = all.stream().filter(path -> !path.isNamed()).toList();
        // A member that is called like the operation could be any.
        if (named.size() == all.size()) {
            EnvelopeSamples.constants(messages, named).forEach(constants::putIfAbsent);
        }
        constants.forEach((path, json) -> call(kind + "Constant", path, json));
        return constants.keySet();
    }

    /** Returns the value of a condition as JSON: a string where samples show one, or where it is not another literal. */
    private static String json(Condition condition, List<JsonValue> messages) {
        return EnvelopeSamples.first(messages, condition.path())
                .filter(shown -> EnvelopeSamples.json(shown).equals(condition.value()) || shown instanceof JsonString)
                .map(shown ->
                        shown instanceof JsonString ? EnvelopeSamples.quoted(condition.value()) : condition.value())
                .orElseGet(() -> LITERAL.matcher(condition.value()).matches()
                        ? condition.value()
                        : EnvelopeSamples.quoted(condition.value()));
    }

    private void call(String method, MessagePath path) {
        call(method, path.toString());
    }

    private void call(String method, String... arguments) {
        calls.add(new EnvelopeCalls.Call(method, List.of(arguments)));
    }
}
