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
        return switch (answer.status().code()) {
            case 1 -> new ParameterMissing(answer);
            case 2 -> new NotValidNow(answer);
            case 5 -> new NotPermitted(answer);
            case 6 -> new NotFound(answer);
            case 10 -> new OutOfRange(answer);
            case 19 -> new InUseAlready(answer);
            default -> new Undocumented(answer);
        };
    }

    /** Status 1: a required parameter is missing */
    public static final class ParameterMissing extends VoiceFailure {
        private static final long serialVersionUID = 1L;

        private ParameterMissing(FailedAnswer answer) {
            super(answer);
        }
    }

    /** Status 2: a parameter or the operation is not valid in the current state */
    public static final class NotValidNow extends VoiceFailure {
        private static final long serialVersionUID = 1L;

        private NotValidNow(FailedAnswer answer) {
            super(answer);
        }
    }

    /** Status 5: the user has no permission for it */
    public static final class NotPermitted extends VoiceFailure {
        private static final long serialVersionUID = 1L;

        private NotPermitted(FailedAnswer answer) {
            super(answer);
        }
    }

    /** Status 6: resource not found */
    public static final class NotFound extends VoiceFailure {
        private static final long serialVersionUID = 1L;

        private NotFound(FailedAnswer answer) {
            super(answer);
        }
    }

    /** Status 10: value out of the valid range */
    public static final class OutOfRange extends VoiceFailure {
        private static final long serialVersionUID = 1L;

        private OutOfRange(FailedAnswer answer) {
            super(answer);
        }
    }

    /** Status 19: resource in use already */
    public static final class InUseAlready extends VoiceFailure {
        private static final long serialVersionUID = 1L;

        private InUseAlready(FailedAnswer answer) {
            super(answer);
        }
    }

    /** A status that the pages do not document. */
    public static final class Undocumented extends VoiceFailure {
        private static final long serialVersionUID = 1L;

        private Undocumented(FailedAnswer answer) {
            super(answer);
        }
    }
}
