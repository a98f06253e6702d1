package acme;

import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.spi.JsonDescription;
import dev.verbatim.runtime.spi.JsonReaders;
import dev.verbatim.runtime.spi.Members;
import dev.verbatim.runtime.spi.RuntimeVersion;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The request of yard_getCrane.
 *
 * <p>Tells where a crane is.
 *
 * @param crane Number of the crane.
 * @param at When. Null if left out.
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "yard/yard.md", line = 9)
@NullMarked
public record YardGetCraneRequest(String crane, @Nullable String at) implements OperationRequest {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code method}. */
    public static final String OPERATION_NAME = "yard_getCrane";

    private static final Members MEMBERS = Members.of("crane", "at").optional("at");

    /**
     * Refuses null for what is mandatory, and copies what can change.
     *
     * @param crane mandatory
     * @param at optional
     */
    public YardGetCraneRequest {
        Objects.requireNonNull(crane, "crane");
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
    public Envelope envelope() {
        return YardEnvelope.ENVELOPE;
    }

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        MEMBERS.write(out, 0, crane);
        MEMBERS.write(out, 1, at);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static YardGetCraneRequest read(JsonParser in) {
        String crane = null;
        String at = null;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> crane = JsonReaders.readString(in);
                case 1 -> at = JsonReaders.isNull(in) ? null : JsonReaders.readString(in);
            }
        }
        return new YardGetCraneRequest(crane, at);
    }

    @Override
    public String toString() {
        return JsonDescription.of("YardGetCraneRequest", this::writeTo);
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable String crane;
        private @Nullable String at;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param crane see {@link YardGetCraneRequest#crane()}
         */
        public Builder crane(String crane) {
            this.crane = crane;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param at see {@link YardGetCraneRequest#at()}
         */
        public Builder at(@Nullable String at) {
            this.at = at;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public YardGetCraneRequest build() {
            MEMBERS.requireValues("YardGetCraneRequest", crane, at);
            return new YardGetCraneRequest(crane, at);
        }
    }
}
