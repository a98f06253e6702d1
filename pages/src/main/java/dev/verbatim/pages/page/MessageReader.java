package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.TextLine;
import dev.verbatim.pages.style.EventMessage;
import dev.verbatim.pages.style.MessageFacts;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.RequestMessage;
import dev.verbatim.pages.style.ResponseMessage;
import dev.verbatim.pages.style.Style;
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

    /** The objects and arrays in a block. The messages of an array are read one by one. */
    List<SampleMessage> messages(PageBlock.Code code) {
        String info = code.info().toLowerCase(Locale.ROOT);
        String language = info.split("[\\s{,:\\[]", 2)[0];
        if (!LANGUAGES.contains(language)) {
            return List.of();
        }
        return MessageSplitter.split(code.lines()).stream()
                .map(text -> new SampleMessage(text, parse(text.lines())))
                .flatMap(message -> batch(message).stream())
                .toList();
    }

    private JsonText parse(List<TextLine> lines) {
        return style.page().json() == PageStyle.JsonForm.LENIENT
                ? JsonParser.parseLenient(lines)
                : JsonParser.parse(lines);
    }

    /** The messages of an array if all its elements are messages; otherwise the message itself. */
    private List<SampleMessage> batch(SampleMessage message) {
        if (message.json().value().isEmpty()
                || !(message.json().value().get() instanceof JsonArray array)
                || array.elements().isEmpty()
                || !array.elements().stream()
                        .allMatch(element ->
                                element instanceof JsonObject && MessageKind.fits(MessageFacts.of(element), style))) {
            return List.of(message);
        }
        return array.elements().stream()
                .map(element -> new SampleMessage(
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
    Step step(SampleMessage message, BlockKind kind, String caption) {
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
}
