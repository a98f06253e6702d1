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
 * The request of orchard_info.
 *
 * <p>Tells how many trees an orchard has.
 *
 * @param orchard Which orchard.
 * @param rows Whether to list the rows. Null if left out.
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "orchard/orchard.md", line = 9)
@NullMarked
public record OrchardInfoRequest(String orchard, @Nullable Boolean rows) implements OperationRequest {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code command}. */
    public static final String OPERATION_NAME = "orchard_info";

    private static final Members MEMBERS =
            Members.of("orchard", "rows", "command").optional("rows");

    /**
     * Refuses null for what is mandatory, and copies what can change.
     *
     * @param orchard mandatory
     * @param rows optional
     */
    public OrchardInfoRequest {
        Objects.requireNonNull(orchard, "orchard");
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
        return OrchardEnvelope.ENVELOPE;
    }

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        MEMBERS.write(out, 2, OPERATION_NAME);
        MEMBERS.write(out, 0, orchard);
        MEMBERS.write(out, 1, rows);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static OrchardInfoRequest read(JsonParser in) {
        String orchard = null;
        Boolean rows = null;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> orchard = JsonReaders.readString(in);
                case 1 -> rows = JsonReaders.isNull(in) ? null : JsonReaders.readBoolean(in);
                case 2 -> JsonReaders.expect(OPERATION_NAME, in);
            }
        }
        return new OrchardInfoRequest(orchard, rows);
    }

    @Override
    public String toString() {
        return JsonDescription.of("OrchardInfoRequest", this::writeTo);
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable String orchard;
        private @Nullable Boolean rows;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param orchard see {@link OrchardInfoRequest#orchard()}
         */
        public Builder orchard(String orchard) {
            this.orchard = orchard;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param rows see {@link OrchardInfoRequest#rows()}
         */
        public Builder rows(@Nullable Boolean rows) {
            this.rows = rows;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public OrchardInfoRequest build() {
            MEMBERS.requireValues("OrchardInfoRequest", orchard, rows);
            return new OrchardInfoRequest(orchard, rows);
        }
    }
}
