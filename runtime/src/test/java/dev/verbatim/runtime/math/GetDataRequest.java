package dev.verbatim.runtime.math;

import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.spi.JsonDescription;
import dev.verbatim.runtime.spi.JsonReaders;
import dev.verbatim.runtime.spi.Members;
import dev.verbatim.runtime.spi.RuntimeVersion;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The request of get_data.
 *
 * <p>Returns a text and a number.
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "math/get_data.md", line = 3)
@NullMarked
public record GetDataRequest() implements OperationRequest {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code method}. */
    public static final String OPERATION_NAME = "get_data";

    private static final Members MEMBERS = Members.of();

    @Override
    public String operationName() {
        return OPERATION_NAME;
    }

    @Override
    public Envelope envelope() {
        return MathDispatcher.ENVELOPE;
    }

    /** {@return a builder that has no member yet} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static GetDataRequest read(JsonParser in) {
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {}
        return new GetDataRequest();
    }

    @Override
    public String toString() {
        return JsonDescription.of("GetDataRequest", this::writeTo);
    }

    /** Takes the members in any order. */
    public static final class Builder {

        private Builder() {}

        /** {@return a record of the members given} */
        public GetDataRequest build() {
            return new GetDataRequest();
        }
    }
}
