package dev.verbatim.testkit;

import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.style.Outcome;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One block of a sample: a request, a response or a notification, and the parts that the style of the page finds in it.
 *
 * @since 0.1.0
 */
public sealed interface Step {
    /** The step's place in its sample, counted from 1. */
    int number();

    /** Returns the page's text before the block; may be empty. */
    String caption();

    /** The page's line on which the block begins. */
    int line();

    /** The block's JSON, as the page shows it. */
    Body body();

    /**
     * JSON as a page shows it, or as the page's style reads it where that is more than JSON.
     *
     * @param line the page's line on which the text begins
     * @param text the text with the page's line breaks
     */
    record Body(int line, String text) {
        /**
         * Reads the text.
         *
         * @return the value with the page's lines
         *
         * @throws dev.verbatim.testkit.json.JsonSyntaxException when the text is not JSON
         */
        public DocumentedJson read() {
            return DocumentedJson.read(text, line);
        }
    }

    /**
     * The part of a message that a generated type reads: parameters, a result or the payload of a notification.
     *
     * @param body the JSON that has the part
     * @param at where the part is in it
     */
    record Part(Body body, JsonPointer at) {
        /**
         * Reads the part.
         *
         * @return the value with the page's lines
         *
         * @throws dev.verbatim.testkit.json.JsonSyntaxException when the body is not JSON
         */
        public DocumentedJson read() {
            return body.read().at(at);
        }
    }

    /**
     * A request.
     *
     * @param number see {@link Step#number()}
     * @param caption see {@link Step#caption()}
     * @param line see {@link Step#line()}
     * @param method the HTTP method; empty when the page has no request line
     * @param path the path as the page shows it, with or without a leading slash; a scheme and host may precede it
     * @param body see {@link Step#body()}
     * @param operation the operation that the request names
     * @param correlation what the response repeats
     * @param parameters the parameters, also where the request has them by position, as an object; with the operation's name if
     *     that is one of its members; empty when the body is not JSON
     */
    record Request(
            int number,
            String caption,
            int line,
            String method,
            String path,
            Body body,
            Optional<String> operation,
            Optional<JsonNode> correlation,
            Optional<Part> parameters)
            implements Step {}

    /**
     * A response.
     *
     * @param number see {@link Step#number()}
     * @param caption see {@link Step#caption()}
     * @param line see {@link Step#line()}
     * @param body see {@link Step#body()}
     * @param outcome whether it answers a request that succeeded
     * @param code the code of the status or failure
     * @param message the text of the status or failure
     * @param correlation the value that repeats one of the request
     * @param result the result, without the members of the envelope
     */
    record Response(
            int number,
            String caption,
            int line,
            Body body,
            Outcome outcome,
            Optional<JsonNode> code,
            Optional<JsonNode> message,
            Optional<JsonNode> correlation,
            Optional<Part> result)
            implements Step {}

    /**
     * A notification.
     *
     * @param number see {@link Step#number()}
     * @param caption see {@link Step#caption()}
     * @param line see {@link Step#line()}
     * @param body see {@link Step#body()}: the payload with the members around it, or the bare payload
     * @param type the type of the message
     * @param channel the channel that it is sent on
     * @param data the payload, with the type if that is one of its members
     */
    record Notification(
            int number,
            String caption,
            int line,
            Body body,
            Optional<String> type,
            Optional<String> channel,
            Optional<Part> data)
            implements Step {}
}
