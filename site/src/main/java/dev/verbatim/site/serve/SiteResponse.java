package dev.verbatim.site.serve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server sends for a request.
 *
 * @param status the HTTP status
 * @param headers the headers, without {@code Content-Length}; they replace those of the same name that the server sends with everything
 * @param body the content, empty for 304; servers leave it out of the answer to {@code HEAD}
 * @since 0.2.0
 */
// Made for one request and written once: a copy of each file would be for nothing.
@SuppressWarnings("ArrayRecordComponent")
public record SiteResponse(int status, Map<String, String> headers, byte[] body) {
    /** Copies the headers, in their order. */
    public SiteResponse {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
