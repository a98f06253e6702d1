package dev.verbatim.runtime;

import dev.verbatim.runtime.internal.json.JsonStreams;
import tools.jackson.core.JsonGenerator;

/**
 * A request of one operation; generated records implement it.
 *
 * <pre>{@code
 * byte[] body = SwapCallsRequest.builder().otherCallUri(uri).build().toJson();
 * }</pre>
 *
 * @since 0.1.0
 */
public interface OperationRequest {
    /** The documented name of the operation, such as {@code "SwapCalls"}. */
    String operationName();

    /**
     * Writes the whole body, {@code operationName} first; absent members are left out.
     *
     * @param out takes one JSON object; not closed
     */
    void writeTo(JsonGenerator out);

    /** The whole body as UTF-8 JSON without white space. */
    default byte[] toJson() {
        return JsonStreams.write(this::writeTo);
    }
}
