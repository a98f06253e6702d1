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
 * The request of notify_hello.
 *
 * <p>Says hello.
 *
 * @param greeting Mandatory.
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "math/notify_hello.md", line = 3)
@NullMarked
public record NotifyHelloRequest(int greeting) implements OperationRequest {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code method}. */
    public static final String OPERATION_NAME = "notify_hello";

    private static final Members MEMBERS = Members.of("greeting");

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
        MEMBERS.write(out, 0, greeting);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static NotifyHelloRequest read(JsonParser in) {
        int greeting = 0;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> greeting = JsonReaders.readInt(in);
            }
        }
        return new NotifyHelloRequest(greeting);
    }

    @Override
    public String toString() {
        return JsonDescription.of("NotifyHelloRequest", this::writeTo);
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable Integer greeting;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param greeting see {@link NotifyHelloRequest#greeting()}
         */
        public Builder greeting(int greeting) {
            this.greeting = greeting;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public NotifyHelloRequest build() {
            MEMBERS.requireValues("NotifyHelloRequest", greeting);
            return new NotifyHelloRequest(greeting);
        }
    }
}
