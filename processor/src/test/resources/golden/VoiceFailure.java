package acme;

import dev.verbatim.client.FailedAnswer;
import dev.verbatim.client.OperationFailure;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The failures of operations of the Voice API: one class for each status that the pages document. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "voice")
@NullMarked
public abstract sealed class VoiceFailure extends OperationFailure {
    private static final long serialVersionUID = 1L;

    private VoiceFailure(FailedAnswer answer) {
        super(answer);
    }

    /**
     * {@return the failure that an answer reports}
     *
     * @param answer the answer
     */
    public static VoiceFailure of(FailedAnswer answer) {
        return new Undocumented(answer);
    }

    /** A status that the pages do not document. */
    public static final class Undocumented extends VoiceFailure {
        private static final long serialVersionUID = 1L;

        private Undocumented(FailedAnswer answer) {
            super(answer);
        }
    }
}
