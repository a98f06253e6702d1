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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The request of subtract.
 *
 * <p>Subtracts a number from another.
 *
 * @param minuend Mandatory.
 * @param subtrahend Mandatory.
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "math/subtract.md", line = 3)
@NullMarked
public record SubtractRequest(int minuend, int subtrahend) implements OperationRequest {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code method}. */
    public static final String OPERATION_NAME = "subtract";

    private static final Members MEMBERS = Members.of("minuend", "subtrahend");

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
        MEMBERS.write(out, 0, minuend);
        MEMBERS.write(out, 1, subtrahend);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static SubtractRequest read(JsonParser in) {
        int minuend = 0;
        int subtrahend = 0;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> minuend = JsonReaders.readInt(in);
                case 1 -> subtrahend = JsonReaders.readInt(in);
            }
        }
        return new SubtractRequest(minuend, subtrahend);
    }

    @Override
    public String toString() {
        return JsonDescription.of("SubtractRequest", this::writeTo);
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable Integer minuend;
        private @Nullable Integer subtrahend;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param minuend see {@link SubtractRequest#minuend()}
         */
        public Builder minuend(int minuend) {
            this.minuend = minuend;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param subtrahend see {@link SubtractRequest#subtrahend()}
         */
        public Builder subtrahend(int subtrahend) {
            this.subtrahend = subtrahend;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public SubtractRequest build() {
            MEMBERS.requireValues("SubtractRequest", minuend, subtrahend);
            return new SubtractRequest(minuend, subtrahend);
        }
    }
}
