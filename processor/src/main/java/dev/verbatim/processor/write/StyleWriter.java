package dev.verbatim.processor.write;

import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;

/** Writes what of a style the testkit needs for the messages of a live server, under the names and in the form of a style file. */
final class StyleWriter {
    private StyleWriter() {}

    /** Writes the members of an object. */
    static void write(JsonOutput out, Style style) {
        MessageStyle message = style.message();
        out.member("name", message.name().toString());
        out.member("parameters", message.parameters().toString());
        message.correlation().map(MessagePath::toString).ifPresent(path -> out.member("correlation", path));
        if (!message.repeated().equals(message.correlation())) {
            message.repeated().map(MessagePath::toString).ifPresent(path -> out.member("correlation.response", path));
        }
        out.strings("constants", message.constants().keySet());
        out.member("success", message.success().toString());
        out.member("failure", message.failure().toString());
        out.member("result", message.result().toString());
        message.code().map(MessagePath::toString).ifPresent(path -> out.member("failure.code", path));
        message.number().map(MessagePath::toString).ifPresent(path -> out.member("failure.number", path));
        message.message().map(MessagePath::toString).ifPresent(path -> out.member("failure.message", path));
        message.refusals().forEach((refusal, code) -> out.member("failure." + refusal, code.toString()));
        out.member("event", message.event().toString());
        out.member("event.name", message.eventName().toString());
        out.member("event.data", message.eventData().toString());
        message.channel().map(MessagePath::toString).ifPresent(path -> out.member("event.channel", path));
        out.member("endpoint", style.page().endpoint() == PageStyle.Endpoint.EACH ? "each" : "one");
        out.strings("sets", message.capabilities().stream().toList());
        out.strings("words", message.words().stream().sorted().toList());
    }
}
