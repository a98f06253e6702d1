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
 * The request of notify_sum.
 *
 * <p>Tells three numbers.
 *
 * @param first Mandatory.
 * @param second Mandatory.
 * @param third Optional. Null if left out.
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "math/notify_sum.md", line = 3)
@NullMarked
public record NotifySumRequest(
        int first, int second, @Nullable Integer third) implements OperationRequest {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code method}. */
    public static final String OPERATION_NAME = "notify_sum";

    private static final Members MEMBERS =
            Members.of("first", "second", "third").optional("third");

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
        MEMBERS.write(out, 0, first);
        MEMBERS.write(out, 1, second);
        MEMBERS.write(out, 2, third);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static NotifySumRequest read(JsonParser in) {
        int first = 0;
        int second = 0;
        Integer third = null;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> first = JsonReaders.readInt(in);
                case 1 -> second = JsonReaders.readInt(in);
                case 2 -> third = JsonReaders.isNull(in) ? null : JsonReaders.readInt(in);
            }
        }
        return new NotifySumRequest(first, second, third);
    }

    @Override
    public String toString() {
        return JsonDescription.of("NotifySumRequest", this::writeTo);
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable Integer first;
        private @Nullable Integer second;
        private @Nullable Integer third;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param first see {@link NotifySumRequest#first()}
         */
        public Builder first(int first) {
            this.first = first;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param second see {@link NotifySumRequest#second()}
         */
        public Builder second(int second) {
            this.second = second;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param third see {@link NotifySumRequest#third()}
         */
        public Builder third(@Nullable Integer third) {
            this.third = third;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public NotifySumRequest build() {
            MEMBERS.requireValues("NotifySumRequest", first, second, third);
            return new NotifySumRequest(first, second, third);
        }
    }
}
