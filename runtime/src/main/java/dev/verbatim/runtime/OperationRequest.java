package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
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
public interface OperationRequest extends GeneratedRecord {
    /** The documented name of the operation, such as {@code "SwapCalls"}. */
    String operationName();

    /** The shape of the API's requests; by default that of the style {@code webservices}. */
    default Envelope envelope() {
        return Envelope.WEBSERVICES;
    }

    /**
     * Writes the object of the parameters; absent members are left out. The name of the operation comes first, if it is a member
     * of that object.
     *
     * @param out takes one JSON object; not closed
     */
    @Override
    void writeTo(JsonGenerator out);

    /** The whole request as UTF-8 JSON without white space, with nothing that the answer is to repeat. */
    default byte[] toJson() {
        return envelope().request(null, operationName(), this::writeTo);
    }
}
