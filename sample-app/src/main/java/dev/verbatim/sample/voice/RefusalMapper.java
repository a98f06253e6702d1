package dev.verbatim.sample.voice;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Maps refusals of the switchboard to the documented status codes. */
final class RefusalMapper {
    private RefusalMapper() {}

    /** Returns the documented failure for a refusal. */
    static OperationException failure(CallRefusedException refused) {
        return new OperationException(status(refused), refused.getMessage());
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
