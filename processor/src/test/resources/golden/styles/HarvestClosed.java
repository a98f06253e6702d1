package acme;

import dev.verbatim.runtime.NotificationMessage;
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
 * The notification harvestClosed.
 *
 * @param season The member season.
 * @param kilos For example "88120".
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "orchard/orchard.md", line = 31)
@NullMarked
public record HarvestClosed(int season, String kilos) implements NotificationMessage {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code type}. */
    public static final String MESSAGE_TYPE = "harvestClosed";

    private static final Members MEMBERS = Members.of("season", "kilos", "type");

    /**
     * Refuses null for what is mandatory, and copies what can change.
     *
     * @param season mandatory
     * @param kilos mandatory
     */
    public HarvestClosed {
        Objects.requireNonNull(kilos, "kilos");
    }

    @Override
    public String messageType() {
        return MESSAGE_TYPE;
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
    public void writeData(JsonGenerator out) {
        out.writeStartObject();
        MEMBERS.write(out, 0, season);
        MEMBERS.write(out, 1, kilos);
        MEMBERS.write(out, 2, MESSAGE_TYPE);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static HarvestClosed readData(JsonParser in) {
        int season = 0;
        String kilos = null;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> season = JsonReaders.readInt(in);
                case 1 -> kilos = JsonReaders.readString(in);
                case 2 -> JsonReaders.expect(MESSAGE_TYPE, in);
            }
        }
        return new HarvestClosed(season, kilos);
    }

    @Override
    public String toString() {
        return JsonDescription.of("HarvestClosed", this::writeData);
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable Integer season;
        private @Nullable String kilos;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param season see {@link HarvestClosed#season()}
         */
        public Builder season(int season) {
            this.season = season;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param kilos see {@link HarvestClosed#kilos()}
         */
        public Builder kilos(String kilos) {
            this.kilos = kilos;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public HarvestClosed build() {
            MEMBERS.requireValues("HarvestClosed", season, kilos);
            return new HarvestClosed(season, kilos);
        }
    }
}
