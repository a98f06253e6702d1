package dev.verbatim.testkit;

import dev.verbatim.testkit.json.DocumentedJson;

/**
 * One block of a sample: a request, a response or a notification.
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
     * JSON as a page shows it.
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
     * A request.
     *
     * @param number see {@link Step#number()}
     * @param caption see {@link Step#caption()}
     * @param line see {@link Step#line()}
     * @param method the HTTP method; empty when the page has no request line
     * @param path the path as the page shows it, with or without a leading slash; a scheme and host may precede it
     * @param body see {@link Step#body()}
     */
    record Request(int number, String caption, int line, String method, String path, Body body) implements Step {}

    /**
     * A response.
     *
     * @param number see {@link Step#number()}
     * @param caption see {@link Step#caption()}
     * @param line see {@link Step#line()}
     * @param body see {@link Step#body()}
     */
    record Response(int number, String caption, int line, Body body) implements Step {}

    /**
     * A notification.
     *
     * @param number see {@link Step#number()}
     * @param caption see {@link Step#caption()}
     * @param line see {@link Step#line()}
     * @param body see {@link Step#body()}: the envelope with {@code data} and {@code channel}, or the bare payload
     */
    record Notification(int number, String caption, int line, Body body) implements Step {}
}
