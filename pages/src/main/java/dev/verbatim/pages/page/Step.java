package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.source.Position;
import java.util.Optional;

/** One fenced block of a sample: a request, a response or a notification. */
public sealed interface Step {
    /** The prose directly before the block, as plain text; may be empty. */
    String caption();

    /** The JSON of the block. */
    JsonText json();

    /** Where the block begins: its first non-blank line. */
    Position position();

    /**
     * A request.
     *
     * @param caption see {@link Step#caption()}
     * @param position see {@link Step#position()}
     * @param line the request line, in the block or alone in the paragraph before it
     * @param json the body
     */
    record Request(String caption, Position position, Optional<RequestLine> line, JsonText json) implements Step {}

    /**
     * A response.
     *
     * @param caption see {@link Step#caption()}
     * @param position see {@link Step#position()}
     * @param json the body
     */
    record Response(String caption, Position position, JsonText json) implements Step {}

    /**
     * A notification: an envelope with {@code data} and {@code channel}, or the bare payload.
     *
     * @param caption see {@link Step#caption()}
     * @param position see {@link Step#position()}
     * @param json the text
     */
    record Notification(String caption, Position position, JsonText json) implements Step {}
}
