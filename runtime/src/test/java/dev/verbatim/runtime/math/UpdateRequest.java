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
 * The request of update.
 *
 * <p>Updates up to five numbers.
 *
 * @param first Optional. Null if left out.
 * @param second Optional. Null if left out.
 * @param third Optional. Null if left out.
 * @param fourth Optional. Null if left out.
 * @param fifth Optional. Null if left out.
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "math/update.md", line = 3)
@NullMarked
public record UpdateRequest(
        @Nullable Integer first,
        @Nullable Integer second,
        @Nullable Integer third,
        @Nullable Integer fourth,
        @Nullable Integer fifth)
        implements OperationRequest {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code method}. */
    public static final String OPERATION_NAME = "update";

    private static final Members MEMBERS = Members.of("first", "second", "third", "fourth", "fifth")
            .optional("first", "second", "third", "fourth", "fifth");

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
        MEMBERS.write(out, 3, fourth);
        MEMBERS.write(out, 4, fifth);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static UpdateRequest read(JsonParser in) {
        Integer first = null;
        Integer second = null;
        Integer third = null;
        Integer fourth = null;
        Integer fifth = null;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> first = JsonReaders.isNull(in) ? null : JsonReaders.readInt(in);
                case 1 -> second = JsonReaders.isNull(in) ? null : JsonReaders.readInt(in);
                case 2 -> third = JsonReaders.isNull(in) ? null : JsonReaders.readInt(in);
                case 3 -> fourth = JsonReaders.isNull(in) ? null : JsonReaders.readInt(in);
                case 4 -> fifth = JsonReaders.isNull(in) ? null : JsonReaders.readInt(in);
            }
        }
        return new UpdateRequest(first, second, third, fourth, fifth);
    }

    @Override
    public String toString() {
        return JsonDescription.of("UpdateRequest", this::writeTo);
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable Integer first;
        private @Nullable Integer second;
        private @Nullable Integer third;
        private @Nullable Integer fourth;
        private @Nullable Integer fifth;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param first see {@link UpdateRequest#first()}
         */
        public Builder first(@Nullable Integer first) {
            this.first = first;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param second see {@link UpdateRequest#second()}
         */
        public Builder second(@Nullable Integer second) {
            this.second = second;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param third see {@link UpdateRequest#third()}
         */
        public Builder third(@Nullable Integer third) {
            this.third = third;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param fourth see {@link UpdateRequest#fourth()}
         */
        public Builder fourth(@Nullable Integer fourth) {
            this.fourth = fourth;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param fifth see {@link UpdateRequest#fifth()}
         */
        public Builder fifth(@Nullable Integer fifth) {
            this.fifth = fifth;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public UpdateRequest build() {
            MEMBERS.requireValues("UpdateRequest", first, second, third, fourth, fifth);
            return new UpdateRequest(first, second, third, fourth, fifth);
        }
    }
}
