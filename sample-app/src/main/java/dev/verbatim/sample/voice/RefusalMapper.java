package dev.verbatim.sample.voice;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.state.OutcomeUnknownException;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.sample.switchboard.CallRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps refusals of the switchboard, and failures of its store, to the documented status codes. */
final class RefusalMapper {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalMapper.class);

    private RefusalMapper() {}

    /** Returns the documented failure for a refusal. */
    static OperationException failure(CallRefusedException refused) {
        return new OperationException(status(refused), refused.getMessage());
    }

    /** Returns the failure of an operation, which has changed nothing because the store cannot be read, locked or changed now. */
    static OperationException failure(StateUnavailableException unavailable) {
        return new OperationException(
                StatusCode.NOT_UPDATED, "nothing was changed, because " + logged(unavailable) + "; try again later");
    }

    /** Returns the failure of an operation that may have been carried out, or not. */
    static OperationException failure(OutcomeUnknownException unknown) {
        LOG.warn("nobody knows whether an operation was carried out: {}", unknown.getMessage());
        LOG.debug("nobody knows whether an operation was carried out", unknown);
        return new OperationException(
                StatusCode.PROCESSING_INCOMPLETE,
                "it is not known whether the operation was carried out; read the calls and devices");
    }

    /** Returns the answer to a request that reads. */
    static OperationResponse notRetrieved(StateUnavailableException unavailable) {
        return OperationResponse.failure(StatusCode.NOT_RETRIEVED, logged(unavailable) + "; try again later");
    }

    /** The log has the reason, which callers need not know; in one line, because there is one for each request. */
    private static String logged(StateUnavailableException unavailable) {
        LOG.warn("the calls and devices are not available: {}", unavailable.getMessage());
        LOG.debug("the calls and devices are not available", unavailable);
        return "the calls and devices are not available now";
    }

    private static StatusCode status(CallRefusedException refused) {
        return switch (refused.reason()) {
            case STATE -> StatusCode.NOT_VALID_NOW;
            case VALUE -> StatusCode.OUT_OF_RANGE;
            case UNKNOWN_NUMBER -> StatusCode.NOT_FOUND;
            case BUSY -> StatusCode.IN_USE_ALREADY;
        };
    }
}
