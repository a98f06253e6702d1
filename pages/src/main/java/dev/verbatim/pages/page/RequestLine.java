package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;

/**
 * The line {@code METHOD path} of a request.
 *
 * @param method the method, in capitals
 * @param path the path as written; may have a scheme and host, a query, a fragment or a comma at the end
 * @since 0.2.0
 */
public record RequestLine(Text method, Text path) {}
