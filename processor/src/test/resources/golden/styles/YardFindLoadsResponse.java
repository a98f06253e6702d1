package acme;

import dev.verbatim.runtime.GeneratedRecord;
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
 * What yard_findLoads answers besides its status.
 *
 * @param weight The member weight.
 * @param crane For example "0x07".
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "yard/yard.md", line = 41)
@NullMarked
public record YardFindLoadsResponse(int weight, String crane) implements GeneratedRecord {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    private static final Members MEMBERS = Members.of("weight", "crane");

    /**
     * Refuses null for what is mandatory, and copies what can change.
     *
     * @param weight mandatory
     * @param crane mandatory
     */
    public YardFindLoadsResponse {
        Objects.requireNonNull(crane, "crane");
    }

    /** {@return a builder that has no member yet} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Writes the members; what is left out is not written.
     *
     * @param out in an object
     */
    public void writeMembers(JsonGenerator out) {
        MEMBERS.write(out, 0, weight);
        MEMBERS.write(out, 1, crane);
    }

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        MEMBERS.write(out, 0, weight);
        MEMBERS.write(out, 1, crane);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static YardFindLoadsResponse read(JsonParser in) {
        int weight = 0;
        String crane = null;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> weight = JsonReaders.readInt(in);
                case 1 -> crane = JsonReaders.readString(in);
            }
        }
        return new YardFindLoadsResponse(weight, crane);
    }

    @Override
    public String toString() {
        return JsonDescription.of("YardFindLoadsResponse", this::writeTo);
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable Integer weight;
        private @Nullable String crane;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param weight see {@link YardFindLoadsResponse#weight()}
         */
        public Builder weight(int weight) {
            this.weight = weight;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param crane see {@link YardFindLoadsResponse#crane()}
         */
        public Builder crane(String crane) {
            this.crane = crane;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public YardFindLoadsResponse build() {
            MEMBERS.requireValues("YardFindLoadsResponse", weight, crane);
            return new YardFindLoadsResponse(weight, crane);
        }
    }
}
