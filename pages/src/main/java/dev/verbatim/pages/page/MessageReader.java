package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonSketch;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonTolerance;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import dev.verbatim.pages.style.EventMessage;
import dev.verbatim.pages.style.MessageFacts;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.RequestMessage;
import dev.verbatim.pages.style.ResponseMessage;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the messages in a block of code, where all operations have one endpoint. */
final class MessageReader {
    /** Languages of blocks that may have messages. Other code may have braces, too. */
    private static final Set<String> LANGUAGES = Set.of(
            "",
            "json",
            "jsonc",
            "json5",
            "javascript",
            "js",
            "http",
            "https",
            "ws",
            "websocket",
            "txt",
            "text",
            "plain",
            "plaintext",
            "none",
            "log",
            "output",
            "console",
            "terminal",
            "shell",
            "shell-session",
            "shellsession",
            "sh",
            "bash",
            "zsh",
            "curl",
            "wscat",
            "jsonrpc",
            "json-rpc",
            "request",
            "response");

    private final Style style;
    private final List<String> documented;

    /**
     * A reader for an operation.
     *
     * @param documented the names of the parameters in the order of the page
     */
    MessageReader(Style style, List<String> documented) {
        this.style = style;
        this.documented = documented;
    }

    /**
     * A message of a block.
     *
     * @param text where it is
     * @param json its JSON
     */
    record Message(MessageText text, JsonText json) {
        /** Where it begins. */
        Position position() {
            return StepReader.position(text.lines(), json.position());
        }

        /** What tells its kind. */
        MessageFacts facts() {
            return json.value().map(MessageFacts::of).orElseGet(() -> MessageFacts.of(JsonSketch.of(joined())));
        }

        /** The lines as they are on the page, even where something within them was left out. */
        private List<TextLine> joined() {
            List<TextLine> joined = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (int index = 0; index < text.lines().size(); index++) {
                TextLine part = text.lines().get(index);
                line.append(part.text());
                if (index + 1 == text.lines().size()
                        || text.lines().get(index + 1).number() != part.number()) {
                    joined.add(new TextLine(line.toString(), part.number(), part.column()));
                    line.setLength(0);
                }
            }
            return joined;
        }

        /** Its content without the member that links a response to its request; empty for invalid JSON. */
        Optional<String> content(Style style) {
            Optional<String> correlation = style.message()
                    .correlation()
                    .filter(path -> path.names().size() == 1)
                    .flatMap(MessagePath::first);
            return json.value().map(value -> JsonSource.of(without(value, correlation.orElse(""))));
        }

        private static JsonValue without(JsonValue value, String name) {
            return value instanceof JsonObject object
                    ? new JsonObject(
                            object.position(),
                            object.members().stream()
                                    .filter(member -> !member.name().equals(name))
                                    .toList())
                    : value;
        }
    }

    /** The objects and arrays in a block. The messages of an array are read one by one. */
    List<Message> messages(PageBlock.Code code) {
        String info = code.info().toLowerCase(Locale.ROOT);
        String language = info.split("[\\s{,:\\[]", 2)[0];
        if (!LANGUAGES.contains(language)) {
            return List.of();
        }
        return MessageSplitter.split(code.lines()).stream()
                .map(text -> new Message(text, parse(text.lines())))
                .flatMap(message -> batch(message).stream())
                .toList();
    }

    private JsonText parse(List<TextLine> lines) {
        return style.page().json() == PageStyle.JsonForm.LENIENT
                ? JsonParser.parseLenient(lines)
                : JsonParser.parse(lines);
    }

    /** The messages of an array if all its elements are messages; otherwise the message itself. */
    private List<Message> batch(Message message) {
        if (message.json().value().isEmpty()
                || !(message.json().value().get() instanceof JsonArray array)
                || array.elements().isEmpty()
                || !array.elements().stream()
                        .allMatch(element ->
                                element instanceof JsonObject && MessageKind.fits(MessageFacts.of(element), style))) {
            return List.of(message);
        }
        return array.elements().stream()
                .map(element -> new Message(
                        new MessageText(
                                message.text().caption(),
                                message.text().isCommand(),
                                List.of(new TextLine(
                                        "{",
                                        element.position().line(),
                                        element.position().column()))),
                        JsonText.of(element)))
                .toList();
    }

    /** A message as a step of a kind. */
    Step step(Message message, BlockKind kind, String caption) {
        JsonText json = message.json();
        return switch (kind) {
            case REQUEST ->
                new Step.Request(
                        caption,
                        message.position(),
                        Optional.empty(),
                        json,
                        json.value()
                                .map(value -> style.message().request(value, documented))
                                .orElse(RequestMessage.NONE));
            case RESPONSE ->
                new Step.Response(
                        caption,
                        message.position(),
                        json,
                        json.value().map(style.message()::response).orElse(ResponseMessage.NONE));
            case NOTIFICATION ->
                new Step.Notification(
                        caption,
                        message.position(),
                        json,
                        json.value().map(style.message()::event).orElse(EventMessage.NONE));
        };
    }

    /** Whether a step shows only the shape of a message, because its parameters, result or data are left out. */
    boolean isShape(Step step) {
        if (step.json().tolerated().stream().noneMatch(JsonTolerance::omits)) {
            return false;
        }
        if (step instanceof Step.Request request) {
            String name =
                    request.message().operation().map(text -> text.value()).orElse("");
            return omits(step.json(), style.message().name())
                    || isEmpty(request.message().parameters())
                            && omits(step.json(), style.message().parameters().of(name));
        }
        if (step instanceof Step.Response response) {
            return isEmpty(response.message().result())
                    && response.message().code().isEmpty()
                    && response.message().message().isEmpty()
                    && omits(step.json(), style.message().result().of(name(step.json())));
        }
        return step instanceof Step.Notification event
                && isEmpty(event.message().data().map(data -> data))
                && omits(step.json(), style.message().eventData().of(name(step.json())));
    }

    private String name(JsonText json) {
        return json.value()
                .flatMap(value -> style.message().name().value(value))
                .filter(JsonValue.JsonString.class::isInstance)
                .map(value -> ((JsonValue.JsonString) value).value())
                .orElse("");
    }

    private static boolean isEmpty(Optional<? extends JsonValue> value) {
        return value.isEmpty()
                || value.get() instanceof JsonObject object && object.members().isEmpty()
                || value.get() instanceof JsonArray array && array.elements().isEmpty();
    }

    /** Whether something at a place, below it, or where it would be is left out. */
    private static boolean omits(JsonText json, MessagePath place) {
        String path = String.join(".", place.names());
        return json.tolerated().stream()
                .filter(JsonTolerance::omits)
                .map(JsonTolerance::path)
                .anyMatch(omitted -> omitted.isEmpty() || omitted.equals(path) || omitted.startsWith(path + "."));
    }
}
