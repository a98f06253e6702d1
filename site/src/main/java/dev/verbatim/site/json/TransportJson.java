package dev.verbatim.site.json;

import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import dev.verbatim.site.api.DocumentedOperation;
import java.util.Optional;

/** Writes where requests are sent to. */
final class TransportJson {
    private TransportJson() {}

    /** Returns the endpoint of all operations of an API; empty if each has its own. */
    static Optional<JsonObject> of(Style style, String endpoint) {
        return style.page().endpoint() == PageStyle.Endpoint.ONE
                ? Optional.of(new JsonMembers()
                        .put("kind", "websocket")
                        .put("path", endpoint)
                        .object())
                : Optional.empty();
    }

    /** Returns the endpoint of an operation; empty if its page has no usable URL or no method. */
    static Optional<JsonObject> of(DocumentedOperation operation, Style style, String endpoint) {
        if (style.page().endpoint() == PageStyle.Endpoint.ONE) {
            return of(style, endpoint);
        }
        return operation
                .url()
                .flatMap(url -> operation
                        .method()
                        .map(method -> new JsonMembers()
                                .put("kind", "http")
                                .put("method", method)
                                .put("path", url.toString())
                                .object()));
    }
}
