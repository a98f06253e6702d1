package dev.verbatim.client.spi;

import dev.verbatim.runtime.envelope.Correlation;
import dev.verbatim.runtime.envelope.ReceivedAnswer;
import java.net.URI;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What has come back for a request, not judged yet. */
sealed interface Reply {
    /** A request that is not answered was handed to the network. */
    record Sent() implements Reply {}

    /** A message of a connection. */
    record Message(ReceivedAnswer answer) implements Reply {}

    /**
     * An answer over HTTP.
     *
     * @param correlation what the answer has to repeat; {@code null} for nothing
     */
    record Http(URI uri, @Nullable Correlation correlation, HttpResponse<byte[]> response) implements Reply {}
}
