package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.OperationRequest;
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
 * The request of SwapCalls.
 *
 * <p>Holds one call and continues another one.
 *
 * @param otherCallUri Mandatory. The URI of the call that is continued.
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "voice/SwapCalls.md", line = 12)
@NullMarked
public record SwapCallsRequest(String otherCallUri) implements OperationRequest {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code operationName}. */
    public static final String OPERATION_NAME = "SwapCalls";

    private static final Members MEMBERS = Members.of("otherCallUri", "operationName");

    /**
     * Refuses null for what is mandatory, and copies what can change.
     *
     * @param otherCallUri mandatory
     */
    public SwapCallsRequest {
        Objects.requireNonNull(otherCallUri, "otherCallUri");
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
        MEMBERS.write(out, 1, OPERATION_NAME);
        MEMBERS.write(out, 0, otherCallUri);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static SwapCallsRequest read(JsonParser in) {
        String otherCallUri = null;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> otherCallUri = JsonReaders.readString(in);
                case 1 -> JsonReaders.expect(OPERATION_NAME, in);
            }
        }
        return new SwapCallsRequest(otherCallUri);
    }

    @Override
    public String toString() {
        return JsonDescription.of("SwapCallsRequest", this::writeTo);
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable String otherCallUri;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param otherCallUri see {@link SwapCallsRequest#otherCallUri()}
         */
        public Builder otherCallUri(String otherCallUri) {
            this.otherCallUri = otherCallUri;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public SwapCallsRequest build() {
            MEMBERS.requireValues("SwapCallsRequest", otherCallUri);
            return new SwapCallsRequest(otherCallUri);
        }
    }
}
