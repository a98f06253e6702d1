package acme;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.EnvelopeBuilder;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The shape of the messages of the Orchard API around their parameters, results and data. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "orchard")
@NullMarked
public final class OrchardEnvelope {
    /** The shape of every message. */
    public static final Envelope ENVELOPE = envelope();

    private OrchardEnvelope() {}

    private static Envelope envelope() {
        EnvelopeBuilder envelope = Envelope.builder();
        envelope.name("command");
        envelope.correlation("id");
        envelope.successConstant("status", "\"success\"");
        envelope.successConstant("type", "\"response\"");
        envelope.result("result");
        envelope.failureConstant("status", "\"error\"");
        envelope.failureConstant("type", "\"response\"");
        envelope.failureCodeName("error");
        envelope.failureMessage("error_message");
        envelope.eventName("type");
        return envelope.build();
    }
}
