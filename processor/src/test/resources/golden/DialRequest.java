package org.acme.voice;

import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.spi.ImmutableCopies;
import dev.verbatim.runtime.spi.JsonDescription;
import dev.verbatim.runtime.spi.JsonReaders;
import dev.verbatim.runtime.spi.JsonWriters;
import dev.verbatim.runtime.spi.Members;
import dev.verbatim.runtime.spi.RuntimeVersion;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The request of Dial.
 *
 * <p>Makes a new outbound call to the destination.
 *
 * @param destination JSON object holding the number to call.
 * @param location Optional. Web Services copies it into the location attribute of the matching
 *     T-Server requests. Null if left out.
 * @param userData Optional JSON object with key/value data that travels with the call. Null if left
 *     out.
 * @param outboundCallerId Optional. Web Services copies it into the outbound caller Id attribute of
 *     the matching T-Server requests. Null if left out.
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "voice/Dial.md", line = 18)
@NullMarked
public record DialRequest(
        Destination destination,
        @Nullable String location,
        @Nullable Map<String, @Nullable Object> userData,
        @Nullable String outboundCallerId)
        implements OperationRequest {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code operationName}. */
    public static final String OPERATION_NAME = "Dial";

    private static final Members MEMBERS = Members.of(
                    "destination", "location", "userData", "outboundCallerId", "operationName")
            .optional("location", "userData", "outboundCallerId");

    /**
     * Refuses null for what is mandatory, and copies what can change.
     *
     * @param destination mandatory
     * @param location optional
     * @param userData optional
     * @param outboundCallerId optional
     */
    public DialRequest {
        Objects.requireNonNull(destination, "destination");
        userData = userData == null ? null : ImmutableCopies.ofNullable(userData);
    }

    @Override
    public String operationName() {
        return OPERATION_NAME;
    }

    /** {@return a builder that has no member yet} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        MEMBERS.write(out, 4, OPERATION_NAME);
        MEMBERS.write(out, 0, destination, Destination::writeTo);
        MEMBERS.write(out, 1, location);
        MEMBERS.writeMap(out, 2, userData, JsonWriters::writeAny);
        MEMBERS.write(out, 3, outboundCallerId);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static DialRequest read(JsonParser in) {
        Destination destination = null;
        String location = null;
        Map<String, @Nullable Object> userData = null;
        String outboundCallerId = null;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> destination = Destination.read(in);
                case 1 -> location = JsonReaders.isNull(in) ? null : JsonReaders.readString(in);
                case 2 -> userData = JsonReaders.isNull(in) ? null : JsonReaders.readMap(in, JsonReaders::readAny);
                case 3 -> outboundCallerId = JsonReaders.isNull(in) ? null : JsonReaders.readString(in);
                case 4 -> JsonReaders.expect(OPERATION_NAME, in);
            }
        }
        return new DialRequest(destination, location, userData, outboundCallerId);
    }

    @Override
    public String toString() {
        return JsonDescription.of("DialRequest", this::writeTo);
    }

    /**
     * JSON object holding the number to call.
     *
     * @param phoneNumber For example "71002".
     */
    public record Destination(String phoneNumber) implements GeneratedRecord {
        private static final Members MEMBERS = Members.of("phoneNumber");

        /**
         * Refuses null for what is mandatory, and copies what can change.
         *
         * @param phoneNumber mandatory
         */
        public Destination {
            Objects.requireNonNull(phoneNumber, "phoneNumber");
        }

        /** {@return a builder that has no member yet} */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeStartObject();
            MEMBERS.write(out, 0, phoneNumber);
            out.writeEndObject();
        }

        /**
         * Reads an object and skips the members that the page does not show.
         *
         * @param in at the object's opening brace or before it; afterwards at its closing brace
         * @return the members that the page shows
         * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
         */
        public static Destination read(JsonParser in) {
            String phoneNumber = null;
            JsonReaders.open(in);
            long seen = 0;
            for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
                switch (member) {
                    case 0 -> phoneNumber = JsonReaders.readString(in);
                }
            }
            return new Destination(phoneNumber);
        }

        @Override
        public String toString() {
            return JsonDescription.of("Destination", this::writeTo);
        }

        /** Takes the members in any order. */
        public static final class Builder {
            private @Nullable String phoneNumber;

            private Builder() {}

            /**
             * {@return this builder}
             *
             * @param phoneNumber see {@link Destination#phoneNumber()}
             */
            public Builder phoneNumber(String phoneNumber) {
                this.phoneNumber = phoneNumber;
                return this;
            }

            /**
             * {@return a record of the members given}
             *
             * @throws IllegalStateException naming every mandatory member that was not given
             */
            public Destination build() {
                MEMBERS.requireValues("DialRequest.Destination", phoneNumber);
                return new Destination(phoneNumber);
            }
        }
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable Destination destination;
        private @Nullable String location;
        private @Nullable Map<String, @Nullable Object> userData;
        private @Nullable String outboundCallerId;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param destination see {@link DialRequest#destination()}
         */
        public Builder destination(Destination destination) {
            this.destination = destination;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param location see {@link DialRequest#location()}
         */
        public Builder location(@Nullable String location) {
            this.location = location;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param userData see {@link DialRequest#userData()}
         */
        public Builder userData(@Nullable Map<String, @Nullable Object> userData) {
            this.userData = userData;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param outboundCallerId see {@link DialRequest#outboundCallerId()}
         */
        public Builder outboundCallerId(@Nullable String outboundCallerId) {
            this.outboundCallerId = outboundCallerId;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public DialRequest build() {
            MEMBERS.requireValues("DialRequest", destination, location, userData, outboundCallerId);
            return new DialRequest(destination, location, userData, outboundCallerId);
        }
    }
}
