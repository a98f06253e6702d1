package dev.verbatim.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of pages that a test writes. */
record PageFolder(Path root) {
    /** A page without findings: the operation Hold with a mandatory and an optional parameter. */
    static final String HOLD = """
            # Hold

            Puts a call on hold.

            | Request URL | /api/v2/me/calls/{id} |
            |---|---|
            | HTTP method | POST |
            | Required features | api-voice |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | Hold |
            | reason | Mandatory. Why the call is held. |
            | seconds | Optional. For how long. |

            ## Sample

            ### Request

            ```
            POST api/v2/me/calls/0A1B
            {
              "operationName": "Hold",
              "reason": "lunch",
              "seconds": 3600
            }
            ```

            ### HTTP response

            ```
            {
              "statusCode": 0
            }
            ```
            """;

    /** Writes a page. */
    PageFolder page(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the page of Hold, with a text in it replaced. */
    PageFolder hold(String text, String replacement) {
        if (!HOLD.contains(text)) {
            throw new IllegalArgumentException("the page has no " + text);
        }
        return page("voice/Hold.md", HOLD.replace(text, replacement));
    }

    /** Writes the page of Hold. */
    PageFolder hold() {
        return page("voice/Hold.md", HOLD);
    }

    /** Writes a page like that of Hold for another operation, which is sent to the same URL. */
    PageFolder like(String operation) {
        return page("voice/" + operation + ".md", HOLD.replace("Hold", operation));
    }
}
