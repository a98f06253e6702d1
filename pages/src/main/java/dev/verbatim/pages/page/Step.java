package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.EventMessage;
import dev.verbatim.pages.style.RequestMessage;
import dev.verbatim.pages.style.ResponseMessage;
import java.util.Optional;

/**
 * One fenced block of a sample: a request, a response or a notification.
 *
 * @since 0.2.0
 */
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
     * @param message its parts
     */
    record Request(String caption, Position position, Optional<RequestLine> line, JsonText json, RequestMessage message)
            implements Step {}

    /**
     * A response.
     *
     * @param caption see {@link Step#caption()}
     * @param position see {@link Step#position()}
     * @param json the body
     * @param message its parts
     */
    record Response(String caption, Position position, JsonText json, ResponseMessage message) implements Step {}

    /**
     * A notification: the payload with the members around it, or the bare payload.
     *
     * @param caption see {@link Step#caption()}
     * @param position see {@link Step#position()}
     * @param json the text
     * @param message its parts
     */
    record Notification(String caption, Position position, JsonText json, EventMessage message) implements Step {}
}
