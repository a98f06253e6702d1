package acme;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.EnvelopeBuilder;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The shape of the messages of the Yard API around their parameters, results and data. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "yard")
@NullMarked
public final class YardEnvelope {
    /** The shape of every message. */
    public static final Envelope ENVELOPE = envelope();

    private YardEnvelope() {}

    private static Envelope envelope() {
        EnvelopeBuilder envelope = Envelope.jsonRpc();
        envelope.parameters("params[]");
        envelope.positions(YardFindLoadsRequest.OPERATION_NAME, "crane");
        envelope.positions(YardGetCraneRequest.OPERATION_NAME, "crane", "at");
        return envelope.build();
    }
}
